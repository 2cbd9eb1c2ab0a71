// optional's constructor tells a temporary from a variable.
#include <cstdio>
#include <optional>
#include <string>
std::string nameOf(const std::string &text) {
  std::string result;
  for (char c : text)
    result += c;
  return result;
}
struct Tag {
  const char *how;
  Tag(const std::string &) : how("copied") {}
  Tag(std::string &&) : how("moved") {}
};
int main() {
  std::string text = "abc";
  std::optional<Tag> first(nameOf(text)), second(nameOf(text));
  std::printf("%s %s\n", first->how, second->how);
}
