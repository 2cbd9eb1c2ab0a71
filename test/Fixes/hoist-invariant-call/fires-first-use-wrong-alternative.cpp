// std::get of another alternative throws, and the loop does not run.
#include <cstdio>
#include <variant>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(const std::variant<unsigned, char> &either) {
  return slow(std::get<unsigned>(either));
}
unsigned run(const std::variant<unsigned, char> &either) {
  unsigned sum = 0;
  for (int i = 0; i < 3 && std::holds_alternative<unsigned>(either); ++i)
    sum += weigh(either);
  return sum;
}
int main() { std::printf("%u %u\n", run('x'), run(4u)); }
