// A mutable field of a constant can be changed, one of a temporary is not.
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
unsigned seen(unsigned &hits, unsigned) { return ++hits; }
unsigned seen(const unsigned &, unsigned) { return 0; }
int main() {
  unsigned sum = 0;
  std::vector<unsigned> values = {2, 3};
  for (unsigned i = 0; i < 3; ++i)
    sum += seen(made(values).hits, i);
  std::printf("%u\n", sum);
}
