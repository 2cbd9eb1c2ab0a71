// So much is not reserved on the word of a constant.
#include <cstdio>
#include <vector>
constexpr int Most = 5000000;
std::size_t run() {
  std::vector<int> out;
  for (int i = 0; i < Most; ++i)
    out.push_back(i);
  return out.size();
}
int main() { std::printf("%zu\n", run()); }
