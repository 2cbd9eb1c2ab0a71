// An operator with an explicit object parameter counts its calls.
// flags: -std=c++23
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Counter {
  unsigned count = 1;
  unsigned operator()(this Counter &self, const unsigned &more) {
    ++self.count;
    return slow(self.count + more);
  }
};
int main() {
  Counter counter;
  unsigned sum = 0, more = 2;
  for (int i = 0; i < 3; ++i)
    sum += counter(more);
  std::printf("%u\n", sum);
}
