// The bound is an unchecked number, and a turn may throw before it is reached.
#include <cstdio>
#include <vector>
int check(std::size_t i) {
  if (i == 2)
    throw 1;
  return 0;
}
std::size_t run(std::size_t limit) {
  std::vector<int> out;
  for (std::size_t i = 0; i < limit; ++i)
    out.push_back(check(i));
  return out.size();
}
int main() {
  try {
    run(std::size_t(1) << 60);
  } catch (int) {
    std::puts("caught");
  }
}
