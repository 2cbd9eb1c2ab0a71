// A computed address is pushed onto a list.
#include <cstdio>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::vector<unsigned *> all;
void grow() {
  for (unsigned *count : all)
    ++*count;
}
int main() {
  unsigned counts[2] = {1, 1};
  unsigned *first = &counts[0];
  all.push_back(first + 1);
  unsigned turns = 0;
  while (turns < slow(counts[1]) && turns < 9) {
    ++turns;
    grow();
  }
  std::printf("%u\n", turns);
}
