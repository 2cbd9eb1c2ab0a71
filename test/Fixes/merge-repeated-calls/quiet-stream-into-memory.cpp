// flags: -std=c++17
// glibc: stdout is a variable, and may be a stream into memory.
#include <cstdio>
#include <vector>
static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
static int hash(const char *s) {
  unsigned n = 0;
  for (; *s; ++s) n = n * 31u + unsigned(*s);
  return int(n % 10007u);
}
int run(char *text) {
  FILE *old = stdout;
  stdout = fmemopen(text, 20, "w");
  setvbuf(stdout, nullptr, _IONBF, 0);
  int a = hash(text) + 1;
  std::printf("hello");
  a *= hash(text);
  std::fclose(stdout);
  stdout = old;
  return a;
}
int main() { char text[20] = "abc"; int r = run(text); std::printf("%d %d\n", r, total(log)); }
