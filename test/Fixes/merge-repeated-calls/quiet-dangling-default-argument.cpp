// What is given back may be a default argument, which ends with the expression.
#include <cstdio>
#include <string>
const std::string &orElse(const std::string &text,
                          const std::string &other = "nothing of any interest to anybody") {
  for (char c : text)
    if (c == 'x')
      return text;
  return other;
}
std::size_t length(const std::string &text) {
  if (!orElse(text).empty())
    return orElse(text).size();
  return 0;
}
int main() { std::printf("%zu\n", length("abc")); }
