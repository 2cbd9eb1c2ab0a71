// A buffer that the loop fills is nobody's who is asked in the loop.
// flags: -std=c++17
#include <cstdio>
#include <string>
#include <vector>
static long total(const std::vector<int> &v) {
  long n = 0;
  for (int x : v)
    n += x;
  return n;
}
std::string shares(const std::vector<int> &v) {
  std::string out;
  for (int x : v) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.1f\n", 100.0 * x / total(v));
    out += buffer;
  }
  return out;
}
int main() { std::printf("%s", shares({1, 2, 5}).c_str()); }
