// The bound is cut off.
#include <cstdio>
#include <vector>
int main() {
  const std::vector<int> numbers(300, 1);
  std::vector<int> out;
  for (int i = 0; i < static_cast<unsigned char>(numbers.size()); ++i)
    out.push_back(numbers[i]);
  std::printf("%zu\n", out.size());
}
