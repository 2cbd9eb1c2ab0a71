// A const member function casts the const of its object away.
#include <cstdio>
struct Counter {
  unsigned calls = 0;
  unsigned weigh() const {
    unsigned sum = 0;
    for (unsigned i = 0; i < 9; ++i)
      sum += i % 7;
    return sum + ++const_cast<Counter *>(this)->calls;
  }
};
int main() {
  Counter counter;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += counter.weigh();
  std::printf("%u\n", sum);
}
