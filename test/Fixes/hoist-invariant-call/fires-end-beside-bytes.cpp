// Bytes that an iterator writes are elements, and nothing of the container's
// own: its end stays where it is, which the compiler cannot know.
#include <cstdio>
#include <string>
#include <vector>

void turnCase(std::string &text) {
  for (auto at = text.begin(); at != text.end(); ++at)
    *at ^= 0x20;
}

void copyBytes(const std::vector<char> &from, std::vector<char> &to) {
  auto out = to.begin();
  for (auto at = from.begin(); at != from.end(); ++at, ++out)
    *out = *at;
}

void blank(std::vector<std::string> &lines) {
  for (std::string &line : lines)
    for (auto at = line.rbegin(); at != line.rend(); ++at)
      *at = '.';
}

void clear(std::vector<const char *> &names) {
  for (auto at = names.begin(); at != names.end(); ++at)
    *at = "none"; // A pointer, as the container's own are.
}

int main() {
  std::string text = "Production";
  turnCase(text);
  std::vector<char> from(text.begin(), text.end()), to(text.size());
  copyBytes(from, to);
  std::vector<std::string> lines = {"one", "", "three"};
  blank(lines);
  std::vector<const char *> names = {"a", "b"};
  clear(names);
  std::printf("%s %c %s %s\n", text.c_str(), to[2], lines[2].c_str(), names[1]);
}
