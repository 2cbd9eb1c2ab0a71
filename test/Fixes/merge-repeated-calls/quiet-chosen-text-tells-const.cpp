// Of a constant and a temporary a constant is chosen, which calls another function.
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
std::size_t take(const std::string &) { return 100; }
std::size_t run(const std::vector<unsigned> &values) {
  return take(joined(values).size() > 3 ? joined(values) : "none");
}
int main() { std::printf("%zu\n", run({2, 3})); }
