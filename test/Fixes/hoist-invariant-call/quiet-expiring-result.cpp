// What the result refers to is given away.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
const std::string &&longest(const std::vector<std::string> &names) {
  const std::string *found = &names.front();
  for (const std::string &name : names)
    if (name.size() > found->size())
      found = &name;
  return std::move(*found);
}
std::size_t sizeOf(const std::string &text, std::size_t more) {
  return text.size() + more;
}
std::size_t run(const std::vector<std::string> &names) {
  std::size_t sum = 0;
  do
    sum += sizeOf(longest(names), sum);
  while (sum < 9);
  return sum;
}
int main() { std::printf("%zu\n", run({"a", "abc"})); }
