// flags: -std=c++17
// The default constructor of the elements that an initialiser list leaves out.
#include <cstdio>
#include <vector>
static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
struct Entry {
  Entry() { log[0] += 2; }
  int x = 1;
};
int make() {
  int a = total(log) + 1;
  Entry four[4] = {}; // so does `new Entry[3]{}`
  return a * total(log) + four[0].x;
}
int main() { std::printf("%d\n", make()); }
