// The part is copied into what is chosen, which becomes a constant beside a temporary.
#include <cstdio>
#include <string>
#include <vector>
struct Text {
  std::string text;
};
Text made(const std::vector<unsigned> &values) {
  Text result;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      result.text += static_cast<char>('a' + i % 7);
  return result;
}
std::size_t take(std::string &&text) { return text.size(); }
std::size_t take(const std::string &) { return 100; }
std::size_t run(const std::vector<unsigned> &values) {
  return take(made(values).text.empty() ? std::string("none") : made(values).text);
}
int main() { std::printf("%zu\n", run({2, 3})); }
