// From a constant another class is deduced.
#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>
std::string joined(const std::vector<unsigned> &values) {
  std::string text;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      text += static_cast<char>('a' + i % 7);
  return text;
}
template <class T> struct Box {
  T text;
  Box(std::string from) : text(from) {}
  unsigned kind() const { return std::is_same_v<T, std::string> ? 1 : 2; }
};
template <class T> Box(T &&) -> Box<T>;
unsigned run(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    Box box(joined(values));
    sum += box.kind();
  }
  return sum;
}
int main() { std::printf("%u\n", run({2, 3})); }
