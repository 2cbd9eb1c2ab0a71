// The counter does not go from 0 or 1 to the bound in steps of one.
#include <cstdio>
#include <vector>
std::size_t run(int count) {
  std::vector<int> most, odd, down;
  for (int i = -1; i <= count; ++i)
    most.push_back(i);
  for (int i = 0; i < count; i += 2)
    odd.push_back(i);
  for (int i = count; i > 0; --i)
    down.push_back(i);
  return most.size() * 10 + odd.size() + down.size();
}
int main() { std::printf("%zu\n", run(5)); }
