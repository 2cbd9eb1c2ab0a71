// The library's dice ask a generator of the user.
#include <cstdio>
#include <random>
#include <vector>
static std::vector<int> asked;
struct Generator {
  using result_type = unsigned;
  static constexpr unsigned min() { return 0; }
  static constexpr unsigned max() { return 0xffffffff; }
  unsigned operator()() {
    asked.push_back(1);
    return 7;
  }
};
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  Generator generator;
  std::uniform_int_distribution<int> dice(1, 6);
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += dice(generator);
    sum += weigh(asked) * 100;
  }
  std::printf("%d\n", sum > 100);
}
