// As a constant the result would choose another function.
#include <cstdio>
#include <string>
#include <vector>
std::string joined(const std::vector<unsigned> &values) {
  std::string text;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      text += static_cast<char>('a' + i % 7);
  return text;
}
std::size_t sizeOf(std::string &text) { return text.size(); }
std::size_t sizeOf(const std::string &text) { return text.size() * 100; }
std::size_t run(const std::vector<unsigned> &values, unsigned turns) {
  std::size_t sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    auto &&text = joined(values);
    sum += sizeOf(text);
  }
  return sum;
}
int main() { std::printf("%zu\n", run({1, 2}, 3)); }
