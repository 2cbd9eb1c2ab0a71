// It says that it is, and another unit may rely on that.
// flags: -std=c++17
#include <array>
#include <cstdio>
constexpr unsigned weigh(const std::array<unsigned, 3> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum = sum * 31 + value;
  return sum;
}
int main() {
  const auto ask = [](const std::array<unsigned, 3> &values, unsigned turns) constexpr {
    unsigned sum = 0;
    for (unsigned i = 0; i < turns; ++i)
      sum += weigh(values);
    return sum;
  };
  std::printf("%u\n", ask({1, 2, 3}, 3));
}
