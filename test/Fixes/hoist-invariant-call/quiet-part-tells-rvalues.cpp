// A part of the temporary chooses another function than a part of a constant.
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
unsigned take(std::string &&text, unsigned) { return text.size(); }
unsigned take(const std::string &, unsigned) { return 100; }
int main() {
  unsigned sum = 0;
  std::vector<unsigned> values = {2, 3};
  for (unsigned i = 0; i < 3; ++i)
    sum += take(made(values).text, i);
  std::printf("%u\n", sum);
}
