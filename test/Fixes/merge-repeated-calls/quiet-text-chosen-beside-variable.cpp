// Beside a variable of its class a call is a temporary; a constant in its
// place would make the reference follow that variable.
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
std::size_t run(const std::vector<unsigned> &values) {
  std::string other = "other";
  const std::string &either = joined(values).size() > 9 ? joined(values) : other;
  other += "!";
  return either.size();
}
int main() { std::printf("%zu\n", run({2, 3})); }
