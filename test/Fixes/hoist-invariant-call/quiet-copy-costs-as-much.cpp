// Each use wants a text of its own, and copying it costs as much as making it.
#include <cstdio>
#include <string>
std::string tail(const std::string &text) { return std::string(text); }
std::size_t run(const std::string &text) {
  std::size_t sum = 0;
  do {
    std::string mine = tail(text);
    sum += mine.size();
  } while (sum < 9);
  return sum;
}
int main() { std::printf("%zu\n", run("abc")); }
