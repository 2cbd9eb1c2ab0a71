// The result is moved on, which a constant cannot be.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
std::string joined(const std::vector<unsigned> &values) {
  std::string text;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      text += static_cast<char>('a' + i % 7);
  return text;
}
std::size_t run(const std::vector<unsigned> &values, unsigned turns) {
  std::size_t sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    std::string text(std::move(joined(values)));
    sum += text.size();
  }
  return sum;
}
int main() { std::printf("%zu\n", run({1, 2}, 3)); }
