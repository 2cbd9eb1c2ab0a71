// The deleter of a unique_ptr changes a global.
#include <cstdio>
#include <memory>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned freed = 1;
struct Deleter {
  void operator()(int *p) const {
    ++freed;
    delete p;
  }
};
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    std::unique_ptr<int, Deleter> owned(new int(i));
    sum += slow(freed);
  }
  std::printf("%u\n", sum);
}
