// A byte may be a part of anything, the string's own length included: unless it
// is kept, the compiler loads that again in each turn.
// flags: -std=c++17
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

void turnCase(std::string &text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    text[i] ^= 0x20;
}

void scramble(std::vector<unsigned char> &bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = bytes[i] * 3 + 1;
}

void mark(std::vector<std::byte> &flags, const std::string &letters) {
  for (std::size_t i = 0; i < letters.length(); ++i)
    flags[i] = std::byte(letters[i]);
}

void blank(std::vector<std::string> &lines) {
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (std::size_t i = 0; i < lines[line].size(); ++i)
      lines[line][i] = '.';
}

std::string reversed(const std::string &from) {
  std::string text(from);
  for (std::size_t i = 0; i < text.size() / 2; ++i) {
    char kept = text[i];
    text[i] = text[text.size() - 1 - i];
    text[text.size() - 1 - i] = kept;
  }
  return text;
}

int main() {
  std::string text = "Production";
  turnCase(text);
  std::vector<unsigned char> bytes(text.begin(), text.end());
  scramble(bytes);
  std::vector<std::byte> flags(text.size());
  mark(flags, text);
  std::vector<std::string> lines = {"one", "", "three"};
  blank(lines);
  std::printf("%s %d %d %s %s\n", text.c_str(), bytes[3], int(flags[1]), lines[2].c_str(),
              reversed(text).c_str());
}
