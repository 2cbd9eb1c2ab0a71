// The member is changed through a pointer to member.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Counter {
  unsigned count = 1;
};
int main() {
  Counter counter;
  unsigned Counter::*member = &Counter::count;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(counter.count);
    ++(counter.*member);
  }
  std::printf("%u\n", sum);
}
