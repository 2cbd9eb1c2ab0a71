// flags: -std=c++17
// audit: nothing is reached
#include <cstdio>
#include <stdexcept>
#include <vector>
#define LOG(s) std::puts(s)
static long checked(const std::vector<int> &v) {
  long s = 0;
  for (int x : v) {
    if (x < 0)
      throw std::runtime_error("neg");
    s = (s + x) % 1000;
  }
  return s;
}
int sum(const std::vector<int> &v) {
  int r = 0;
  long i = 0;
  for (LOG("start"); i < checked(v); ++i)
    r += 2;
  return r;
}
int main() {
  try {
    sum({1, -1});
  } catch (std::exception &e) {
    std::puts(e.what());
  }
}
