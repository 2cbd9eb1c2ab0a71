// flags: -std=c++20
// What the lambda computes is wanted while the program is compiled.
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
constexpr std::array<int, 3> Numbers{1, 2, 3};
constexpr int Big =
    int(std::count_if(Numbers.begin(), Numbers.end(), [](int n) {
      auto digits = [](int of) {
        int sum = 0;
        for (int i = 0; i < of; ++i)
          sum ^= i;
        return sum;
      };
      if (digits(n) > 1)
        return digits(n) > 2;
      return false;
    }));
static_assert(Big >= 0);
int main() { std::printf("%d\n", Big); }
