// The capacity is asked for by way of another name, or of somebody's operator.
#include <cstdio>
#include <functional>
#include <vector>
std::size_t operator%(const std::vector<int> &numbers, int) { return numbers.capacity(); }
std::size_t named(const std::vector<int> &numbers) {
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  auto &same = out;
  return same.capacity();
}
std::size_t asked(const std::vector<int> &numbers) {
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  return out % 1;
}
std::size_t wrapped(const std::vector<int> &numbers) {
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  return std::cref(out).get().capacity();
}
int main() {
  std::vector<int> numbers = {1, 2, 3};
  std::printf("%zu %zu %zu\n", named(numbers), asked(numbers), wrapped(numbers));
}
