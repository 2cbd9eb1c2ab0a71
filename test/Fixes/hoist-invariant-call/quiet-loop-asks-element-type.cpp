// The loop asks whether its variable is constant.
#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>
std::vector<std::string> words(const std::vector<std::string> &all) {
  std::vector<std::string> result;
  for (const std::string &word : all)
    if (!word.empty())
      result.push_back(word);
  return result;
}
int main() {
  unsigned sum = 0;
  const std::vector<std::string> all = {"if", "do"};
  for (int i = 0; i < 3; ++i)
    for (auto &word : words(all))
      sum += std::is_const_v<std::remove_reference_t<decltype(word)>> ? 100 : 1;
  std::printf("%u\n", sum);
}
