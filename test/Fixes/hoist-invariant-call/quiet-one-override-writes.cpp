// One of the methods that the virtual call may run counts its calls.
#include <cstdio>
#include <string>
#include <vector>

namespace {

int asked = 0;

struct Policy {
  virtual ~Policy() = default;
  virtual int limit(const std::string &region) const {
    int result = 5;
    for (int bit = 0; bit < 40; ++bit)
      result ^= bit & 1;
    return result;
  }
};

struct Counting : Policy {
  int limit(const std::string &region) const override {
    ++asked;
    return 3;
  }
};

} // namespace

int sum(const Policy &policy, const std::string &region) {
  int result = 0;
  for (int i = 0; i < policy.limit(region); ++i)
    result += i;
  return result;
}

int main() {
  int first = sum(Policy(), "north"), second = sum(Counting(), "south");
  std::printf("%d %d %d\n", first, second, asked);
}
