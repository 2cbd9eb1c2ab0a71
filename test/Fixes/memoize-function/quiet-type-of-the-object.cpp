// The classes are all there, but what a call runs depends on the object's type,
// which is no argument.
#include <cstdio>
namespace {
struct Base {
  virtual ~Base() {}
  virtual long leaf(int) const { return 1; }
  long g(int n) const { return n < 2 ? leaf(n) : g(n - 1) + g(n - 2); }
};
struct Derived : Base {
  long leaf(int n) const override { return n + 5; }
};
} // namespace
int main() {
  Base base;
  Derived derived;
  std::printf("%ld\n", base.g(12));
  std::printf("%ld\n", derived.g(12));
}
