// A lambda would be longer to read than the call takes to compute.
#include <cstdio>
#include <string>
std::string tail(const std::string &text) { return text.substr(1); }
std::size_t run(const std::string &text, unsigned turns) {
  std::size_t sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2)
      sum += tail(text).size();
  return sum;
}
int main() { std::printf("%zu %zu\n", run("", 1), run("abc", 5)); }
