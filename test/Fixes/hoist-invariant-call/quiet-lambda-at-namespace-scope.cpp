// Whoever includes it may compute constants with it.
// flags: -std=c++17
#include <array>
#include <cstdio>
constexpr unsigned weigh(const std::array<unsigned, 3> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum = sum * 31 + value;
  return sum;
}
inline const auto ask = [](const std::array<unsigned, 3> &values, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    sum += weigh(values);
  return sum;
};
int main() { std::printf("%u\n", ask({1, 2, 3}, 3)); }
