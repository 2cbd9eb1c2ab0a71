// What throws before the call keeps it from being evaluated at all.
#include <cstdio>
#include <cstring>
#include <stdexcept>
static int checked(const char *text) {
  if (!text)
    throw std::invalid_argument("no text");
  return 1;
}
int both(const char *a, const char *b) {
  if (checked(b) + std::strlen(b) > 3)
    return static_cast<int>(std::strlen(b) + std::strlen(a));
  return 0;
}
int main() {
  std::printf("%d\n", both("abc", "abcd"));
  try {
    std::printf("%d\n", both("abc", nullptr));
  } catch (const std::invalid_argument &error) {
    std::puts(error.what());
  }
}
