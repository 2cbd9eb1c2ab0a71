// What the function returns becomes a reference to one of its variables.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
decltype(auto) capped(unsigned n) {
  const unsigned limit = 9;
  return slow(n) < limit ? slow(n) : limit;
}
int main() { std::printf("%u\n", capped(4)); }
