// In one of the two instantiations the call counts.
#include <cstdio>
struct Plain {
  unsigned n;
};
struct Counting {
  unsigned n;
};
unsigned calls = 0;
unsigned weigh(const Plain &p) {
  unsigned sum = 0;
  for (unsigned i = 0; i < p.n; ++i)
    sum += i % 7;
  return sum + 3;
}
unsigned weigh(const Counting &c) { return ++calls < 20 ? c.n : 0; }
template <typename T> unsigned run(const T &value) {
  unsigned turns = 0;
  while (turns < weigh(value))
    ++turns;
  return turns;
}
int main() {
  unsigned first = run(Plain{4}), second = run(Counting{4});
  std::printf("%u %u %u\n", first, second, calls);
}
