// An override counts its calls.
#include <cstdio>
struct Shape {
  virtual ~Shape() = default;
  virtual unsigned weigh() const {
    unsigned sum = 0;
    for (unsigned i = 0; i < 9; ++i)
      sum += i % 7;
    return sum;
  }
};
unsigned calls = 0;
struct Odd : Shape {
  unsigned weigh() const override { return ++calls; }
};
unsigned run(const Shape &shape) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += shape.weigh();
  return sum;
}
int main() { std::printf("%u\n", run(Odd())); }
