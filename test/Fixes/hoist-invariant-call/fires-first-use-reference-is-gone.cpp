// The loop has no turns just because what the reference led to is gone.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
#include <string>
#include <vector>

static int weigh(const std::string &text) {
  int result = 0;
  for (char each : text)
    result ^= each;
  return result;
}

int cleared(std::vector<std::string> &names) {
  const std::string &first = names.front();
  names.clear();
  names.shrink_to_fit();
  int sum = 0;
  for (unsigned i = 0; i < names.size(); ++i)
    sum += static_cast<int>(i ^ weigh(first));
  return sum;
}

int main() {
  std::vector<std::string> names = {"a name that is too long to be kept inside", "b"};
  std::printf("%d\n", cleared(names));
}
