// flags: -std=c++17
// istream::get(char *, n), get(char &): the row ("*", "get", "header") is unique_ptr's.
#include <cstdio>
#include <sstream>
static int hash(const char *s) {
  unsigned n = 0;
  for (; *s; ++s)
    n = n * 31u + unsigned(*s);
  return int(n % 10007u);
}
int next(char *word) {
  std::istringstream in("abc def");
  int a = hash(word) + 1;
  in.get(word, 3); // so does in.get(word[0])
  return a * hash(word);
}
int main() {
  char word[10] = "xyz";
  std::printf("%d\n", next(word));
}
