// A conversion changes what the call reads.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
struct Flag {
  operator bool() const {
    ++limit;
    return true;
  }
};
int main() {
  unsigned turns = 0;
  Flag flag;
  while (turns < slow(limit) && turns < 9)
    if (flag)
      ++turns;
  std::printf("%u\n", turns);
}
