// The argument is a structured binding of the loop.
#include <cstdio>
#include <map>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::map<unsigned, unsigned> map = {{1, 2}, {3, 4}};
  unsigned sum = 0;
  for (const auto &[key, value] : map)
    sum += slow(key) + slow(value);
  std::printf("%u\n", sum);
}
