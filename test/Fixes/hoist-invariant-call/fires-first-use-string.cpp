// A string is kept, and not copied at each use.
#include <cstdio>
#include <string>
#include <vector>
std::string longestOf(const std::vector<std::string> &names) {
  std::string longest = names.at(0);
  for (const std::string &name : names)
    if (name.size() > longest.size())
      longest = name;
  return longest;
}
void print(const std::string &text) { std::puts(text.c_str()); }
std::size_t run(const std::vector<std::string> &names, const std::string &text) {
  std::size_t sum = 0;
  for (char c : text)
    if (c == '*')
      print(longestOf(names));
    else if (c == '+')
      sum += longestOf(names).find(' ');
  return sum;
}
int main() {
  std::printf("%zu\n", run({}, "none"));
  std::printf("%zu\n", run({"a", "a long name"}, "two ** +"));
}
