// A temporary's destructor changes what the call reads.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
struct Guard {
  ~Guard() { ++limit; }
};
Guard enter() { return Guard(); }
int main() {
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 9) {
    enter();
    ++turns;
  }
  std::printf("%u\n", turns);
}
