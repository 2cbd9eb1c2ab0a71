// What is walked over grows on the way.
#include <cstdio>
#include <list>
#include <vector>
int main() {
  std::list<int> numbers = {1, 2, 3};
  std::vector<int> out;
  for (auto it = numbers.begin(); it != numbers.end(); ++it) {
    if (numbers.size() < 9)
      numbers.push_back(*it);
    out.push_back(*it);
  }
  std::printf("%zu\n", out.size());
}
