// Whichever operand runs first, it is one of the calls that throws.
#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
unsigned share(unsigned all, unsigned parts) {
  if (parts == 0)
    throw std::runtime_error("no parts");
  unsigned sum = 0;
  for (unsigned i = 0; i < 5; ++i)
    sum += all / parts;
  return sum;
}
unsigned doubled(unsigned all, unsigned parts) { return share(all, parts) + share(all, parts); }
std::string shared(unsigned all, unsigned parts) {
  return "<" + std::to_string(share(all, parts)) + "></" + std::to_string(share(all, parts)) + ">";
}
std::vector<int> sorted(std::vector<int> values) {
  std::sort(values.begin(), values.end());
  return values;
}
int spread(const std::vector<int> &values) { return sorted(values).back() - sorted(values).front(); }
int main() {
  for (unsigned parts = 0; parts < 3; ++parts)
    try {
      std::printf("%d %u\n", spread({3, 1, 2}), doubled(12, parts));
      std::printf("%s\n", shared(12, parts).c_str());
    } catch (const std::exception &caught) {
      std::printf("%s\n", caught.what());
    }
}
