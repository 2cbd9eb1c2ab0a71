// A list in braces holds copies, made on the spot.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

std::vector<std::string> keywords() { return {"if", "else", "for"}; }
unsigned greatest(const std::vector<unsigned> &values) {
  unsigned all = 0;
  for (unsigned value : values)
    all = std::max({all, value, 3u});
  return all;
}
unsigned count(const std::vector<std::string> &words, std::string &text) {
  unsigned n = 0;
  for (const std::string &word : words) {
    for (const std::string &keyword : keywords())
      n += keyword == word;
    text += word;
  }
  return n;
}
unsigned above(const std::vector<unsigned> &values, std::string &text) {
  unsigned n = 0;
  for (unsigned value : values) {
    n += value == greatest(values);
    text += 'x';
  }
  return n;
}
int main() {
  std::string text;
  std::printf("%u %u\n", count({"if", "x", "if"}, text), above({1, 5, 2}, text));
}
