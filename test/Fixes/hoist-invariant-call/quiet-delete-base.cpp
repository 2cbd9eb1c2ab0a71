// The destructor of a derived class changes a global.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned freed = 1;
struct Base {
  virtual ~Base() = default;
};
struct Derived : Base {
  ~Derived() override { ++freed; }
};
Base *make() { return new Derived; }
int main() {
  unsigned turns = 0;
  while (turns < slow(freed) && turns < 9) {
    ++turns;
    Base *base = make();
    delete base;
  }
  std::printf("%u\n", turns);
}
