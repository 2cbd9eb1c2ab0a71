// An overloaded operator changes what the call reads.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
struct Number {
  unsigned value;
};
Number operator+(Number a, Number b) {
  ++limit;
  return {a.value + b.value};
}
int main() {
  unsigned turns = 0;
  Number number = {0};
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    number = number + Number{1};
  }
  std::printf("%u %u\n", turns, number.value);
}
