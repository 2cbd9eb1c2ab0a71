// After a splice the reference leads into the other list.
#include <cstdio>
#include <list>
unsigned total(const std::list<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::list<unsigned> first = {1}, second = {1};
  unsigned &element = first.front();
  second.splice(second.end(), first);
  unsigned turns = 0;
  while (turns < total(second) && turns < 9) {
    ++turns;
    element += 5;
  }
  std::printf("%u\n", turns);
}
