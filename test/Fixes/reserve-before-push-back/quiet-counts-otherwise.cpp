// The counter does not go from 0 to the bound in steps of one.
#include <cstdio>
#include <vector>
std::size_t run(int count) {
  std::vector<int> most, odd;
  for (int i = 0; i <= count; ++i)
    most.push_back(i);
  for (int i = 0; i < count; i += 2)
    odd.push_back(i);
  return most.size() * 10 + odd.size();
}
int main() { std::printf("%zu\n", run(5)); }
