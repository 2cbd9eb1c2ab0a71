// The part is named by what could change it, which chooses a function.
#include <cstdio>
#include <string>
#include <vector>
struct Text {
  std::string text;
  mutable unsigned hits = 0;
};
Text made(const std::vector<unsigned> &values) {
  Text result;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      result.text += static_cast<char>('a' + i % 7);
  return result;
}
unsigned sizeOf(std::string &text) { return text.size(); }
unsigned sizeOf(const std::string &) { return 100; }
int main() {
  unsigned sum = 0;
  std::vector<unsigned> values = {2, 3};
  for (int i = 0; i < 3; ++i) {
    auto &&text = made(values).text;
    sum += sizeOf(text);
  }
  std::printf("%u\n", sum);
}
