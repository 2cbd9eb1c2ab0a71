// The element's constructors tell a temporary from a variable.
#include <cstdio>
#include <string>
#include <vector>
std::string nameOf(const std::string &text) {
  std::string result;
  for (char c : text)
    result += c;
  return result;
}
unsigned copies = 0, moves = 0;
struct Tag {
  Tag(const std::string &) { ++copies; }
  Tag(std::string &&) { ++moves; }
};
int main() {
  std::vector<Tag> tags;
  std::string text = "abc";
  for (int i = 0; i < 3; ++i)
    tags.emplace_back(nameOf(text));
  std::printf("%u %u\n", copies, moves);
}
