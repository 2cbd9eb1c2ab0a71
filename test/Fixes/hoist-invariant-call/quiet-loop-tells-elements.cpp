// The loop over the result changes nothing, but chooses by whether it could.
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
      sum += sizeOf(word);
  std::printf("%u\n", sum);
}
