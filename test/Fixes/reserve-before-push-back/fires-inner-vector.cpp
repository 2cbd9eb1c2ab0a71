// A vector of its own in each turn of an outer loop.
#include <cstdio>
#include <string>
#include <vector>
int main() {
  std::vector<std::string> lines = {"abc", "de"};
  for (const std::string &line : lines) {
    std::vector<int> codes;
    for (char c : line)
      codes.push_back(c - 'a');
    std::printf("%zu\n", codes.size());
  }
}
