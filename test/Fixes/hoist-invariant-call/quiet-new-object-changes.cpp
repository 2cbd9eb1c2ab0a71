// The object behind a pointer from new is changed in the loop.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(const unsigned &n) { return slow(n); }
int main() {
  unsigned *count = new unsigned(1);
  unsigned turns = 0;
  while (turns < weigh(*count) && turns < 9) {
    ++turns;
    ++*count;
  }
  std::printf("%u\n", turns);
  delete count;
}
