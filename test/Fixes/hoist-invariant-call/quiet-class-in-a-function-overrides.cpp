// The method that writes belongs to a class in the body of a template.
#include <cstdio>

namespace {

struct Policy {
  virtual ~Policy() = default;
  virtual int limit() const {
    int result = 5;
    for (int bit = 0; bit < 40; ++bit)
      result ^= bit & 1;
    return result;
  }
};

int sum(const Policy &policy) {
  int result = 0;
  for (int i = 0; i < policy.limit(); ++i)
    result += i;
  return result;
}

template <typename T> int shrinking(T start) {
  static T left = start;
  struct Shrinking : Policy {
    int limit() const override { return --left; }
  };
  return sum(Shrinking());
}

} // namespace

int main() { std::printf("%d %d\n", sum(Policy()), shrinking(9)); }
