// What an overrider reads is written in the loop, through another name for the
// object.
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

struct Growing : Policy {
  int size = 2;
  int limit() const override { return size; }
};

} // namespace

int sum(const Policy &policy, Growing &other) {
  int result = 0;
  for (int i = 0; i < policy.limit(); ++i) {
    result += i;
    if (other.size < 6)
      ++other.size;
  }
  return result;
}

int main() {
  Growing growing;
  std::printf("%d\n", sum(growing, growing));
}
