// flags: -std=c++17
#include <cstdio>
#include <stdexcept>
#include <vector>
#define SAY(v) (std::puts("say"), v)
static long checked(const std::vector<int> &v) {
  long s = 0;
  for (int x : v) {
    if (x < 0)
      throw std::runtime_error("neg");
    s = (s + x) % 1000;
  }
  return s;
}
long both(const std::vector<int> &v) {
  long x = SAY(3), y = checked(v) + checked(v) * 2;
  return x + y;
}
int main() {
  try {
    both({1, -1});
  } catch (std::exception &e) {
    std::puts(e.what());
  }
}
