// What is undefined before the call gives no meaning to what follows.
#include <cstdio>
#include <cstring>
int order(const char *a, const char *b) {
  if (std::strlen(a) < std::strlen(b))
    return static_cast<int>(std::strlen(a));
  return static_cast<int>(std::strlen(b));
}
int main() { std::printf("%d %d\n", order("abc", "abcd"), order("abc", "b")); }
