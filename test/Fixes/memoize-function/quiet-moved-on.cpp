// What is moved on leaves the caller's text empty for the second call.
#include <cstdio>
#include <string>
#include <utility>
int spread(std::string a, int n) {
  if (n <= 1)
    return static_cast<int>(a.size());
  return spread(std::move(a), n - 1) + spread(a, n - 2);
}
int main() { std::printf("%d\n", spread("sunday", 6)); }
