// What the bound says depends on the place.
#include <cstdio>
#include <vector>
#define COUNT count
std::size_t run(int count) {
  std::vector<int> out;
  for (int i = 0; i < COUNT; ++i)
    out.push_back(i);
  return out.size();
}
int main() { std::printf("%zu\n", run(5)); }
