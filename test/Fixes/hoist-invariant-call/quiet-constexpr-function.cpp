// The function is constexpr, where a new variable could be an error.
// flags: -std=c++14
#include <cstdio>
constexpr unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
constexpr unsigned run(unsigned n) {
  unsigned turns = 0;
  while (turns < slow(n))
    ++turns;
  return turns;
}
int main() { std::printf("%u\n", run(3)); }
