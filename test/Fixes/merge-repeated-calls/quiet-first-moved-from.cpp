// The first result is a temporary that is moved from; a constant would be copied.
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
std::size_t take(std::string &&text) { return text.size(); }
std::size_t take(const std::string &text) { return text.size() * 100; }
std::size_t run(const std::vector<unsigned> &values) {
  std::size_t sum = take(joined(values));
  return sum + joined(values).size();
}
int main() { std::printf("%zu\n", run({1, 2})); }
