// The bound is computed: once more is not free.
#include <cstdio>
#include <vector>
int limitFor(int count) {
  int sum = 0;
  for (int i = 0; i < count; ++i)
    sum ^= i;
  return sum;
}
std::size_t run(int count) {
  std::vector<int> out;
  for (int i = 0; i < limitFor(count); ++i)
    out.push_back(i);
  return out.size();
}
int main() { std::printf("%zu\n", run(5)); }
