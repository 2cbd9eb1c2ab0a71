// The loop writes the other member of an anonymous union.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Either {
  union {
    unsigned number;
    int same;
  };
};
int main() {
  Either either;
  either.number = 1;
  unsigned turns = 0;
  while (turns < slow(either.number) && turns < 9) {
    ++turns;
    either.same += 2;
  }
  std::printf("%u\n", turns);
}
