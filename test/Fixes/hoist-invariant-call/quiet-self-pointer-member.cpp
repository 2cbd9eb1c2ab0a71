// A default member initialiser stores the address of another member.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Self {
  unsigned count = 1;
  unsigned *same = &count;
};
int main() {
  Self self;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(self.count);
    ++*self.same;
  }
  std::printf("%u\n", sum);
}
