// A function that is given the vector asks for its capacity.
#include <cstdio>
#include <vector>
void report(const std::vector<int> &values) {
  std::printf("%zu\n", values.capacity());
}
int main() {
  std::vector<int> numbers = {1, 2, 3, 4, 5}, copy;
  for (int number : numbers)
    copy.push_back(number);
  report(copy);
}
