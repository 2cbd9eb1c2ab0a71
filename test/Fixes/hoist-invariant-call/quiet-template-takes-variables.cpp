// A temporary is converted, a variable goes to the template.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>
std::string joined(const std::vector<unsigned> &values) {
  std::string text;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      text += static_cast<char>('a' + i % 7);
  return text;
}
unsigned viewed(std::string_view view, unsigned) { return view.size(); }
template <class T> unsigned viewed(T &, unsigned) { return 100; }
int main() {
  unsigned sum = 0;
  std::vector<unsigned> values = {2, 3};
  for (unsigned i = 0; i < 3; ++i)
    sum += viewed(joined(values), i);
  std::printf("%u\n", sum);
}
