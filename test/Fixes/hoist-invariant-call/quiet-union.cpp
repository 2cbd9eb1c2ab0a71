// The loop writes another member of the union.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
union Either {
  unsigned number;
  int same;
};
int main() {
  Either either;
  either.number = 1;
  unsigned turns = 0;
  while (turns < slow(either.number) && turns < 9) {
    ++turns;
    either.same += 1;
  }
  std::printf("%u\n", turns);
}
