// A lambda of the loop tells which copy it has.
#include <cstdio>
#include <string>
#include <vector>
std::vector<std::string> words(const std::vector<std::string> &all) {
  std::vector<std::string> result;
  for (const std::string &word : all)
    if (!word.empty())
      result.push_back(word);
  return result;
}
unsigned sizeOf(std::string &text) { return text.size(); }
unsigned sizeOf(const std::string &) { return 100; }
int main() {
  unsigned sum = 0;
  const std::vector<std::string> all = {"if", "do"};
  for (int i = 0; i < 3; ++i)
    for (auto &word : words(all))
      sum += [word]() mutable { return sizeOf(word); }();
  std::printf("%u\n", sum);
}
