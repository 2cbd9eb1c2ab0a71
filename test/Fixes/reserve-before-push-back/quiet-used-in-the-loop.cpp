// The loop looks at the vector besides appending.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3}, out;
  const int *first = nullptr;
  unsigned moved = 0;
  for (int number : numbers) {
    out.push_back(number);
    if (first != out.data())
      ++moved;
    first = out.data();
  }
  std::printf("%u\n", moved);
}
