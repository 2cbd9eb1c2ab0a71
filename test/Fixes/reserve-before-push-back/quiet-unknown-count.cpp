// Nobody knows how many elements a list of its own has.
#include <cstdio>
#include <forward_list>
#include <vector>
int main() {
  std::forward_list<int> numbers = {1, 2, 3};
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  std::printf("%zu\n", out.size());
}
