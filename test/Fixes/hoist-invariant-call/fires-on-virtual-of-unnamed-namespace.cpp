// Nobody outside can derive from the class: both overriders are here, and
// neither writes.
#include <cstdio>
#include <string>
#include <vector>

namespace {

struct Policy {
  virtual ~Policy() = default;
  virtual int limit(const std::string &region) const = 0;
};

struct Flat : Policy {
  int value = 4;
  int limit(const std::string &) const override { return value; }
};

struct ByLength : Policy {
  std::vector<char> longNames;
  int limit(const std::string &region) const override {
    int result = 0;
    for (char c : region)
      for (char known : longNames)
        result |= c ^ known;
    return result;
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
  ByLength names;
  names.longNames = {'a', 'z', 'm'};
  std::printf("%d %d\n", sum(Flat(), "north"), sum(names, "south"));
}
