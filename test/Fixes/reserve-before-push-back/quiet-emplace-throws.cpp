// What emplace_back makes of two arguments may throw before the vector grows.
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
static std::size_t fill(std::size_t n, const std::string &text) {
  std::vector<std::string> v;
  for (std::size_t i = 0; i < n; ++i)
    v.emplace_back(text, 5);
  return v.size();
}
int main() {
  try {
    std::printf("%zu\n", fill(std::size_t(1) << 62, "abc"));
  } catch (const std::out_of_range &) {
    std::puts("out of range");
  } catch (const std::length_error &) {
    std::puts("length error");
  }
}
