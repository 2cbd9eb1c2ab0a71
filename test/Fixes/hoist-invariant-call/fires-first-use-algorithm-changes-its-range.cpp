// The predicate, or an argument, makes the container grow under the iterators.
// audit: nothing is reached
// flags: -std=c++14
#include <algorithm>
#include <cstdio>
#include <vector>

unsigned growing(const std::vector<int> &values) {
  std::vector<int> own(values);
  return std::count_if(own.begin(), own.end(), [&](int value) {
    own.push_back(value);
    return value > 1;
  });
}
unsigned one(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (unsigned limit : limits)
    n += growing(values) > limit;
  return n;
}
int grown(std::vector<int> &own) {
  own.push_back(1);
  return 1;
}
unsigned growingBefore(const std::vector<int> &values) {
  std::vector<int> own(values);
  return std::count(own.begin(), own.end(), grown(own));
}
unsigned other(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (unsigned limit : limits)
    n += growingBefore(values) > limit;
  return n;
}
int main() { std::printf("%u %u\n", one({1, 2}, {}), other({1, 2}, {})); }
