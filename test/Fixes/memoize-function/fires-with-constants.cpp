// Constants that have their value from the start.
#include <cstdio>
const int steps[] = {1, 2, 3};
constexpr int base = 1;
enum class Way { Left, Right };
long ways(int n, Way way) {
  static const long most = 1000000;
  if (n < 3)
    return way == Way::Left ? base : base + 1;
  long sum = ways(n - steps[0], way) + ways(n - steps[1], way);
  return sum > most ? most : sum;
}
int main() { std::printf("%ld %ld\n", ways(20, Way::Left), ways(20, Way::Right)); }
