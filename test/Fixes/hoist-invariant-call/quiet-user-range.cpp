// The loop changes the elements of a range class of its own.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Bag {
  unsigned items[3] = {1, 2, 3};
  unsigned first = 1;
  bool open = true;
  unsigned *begin() {
    if (!open)
      return nullptr;
    return &first;
  }
  unsigned *end() { return open ? &first + 1 : nullptr; }
};
int main() {
  Bag bag;
  unsigned turns = 0;
  while (turns < slow(bag.first) && turns < 9) {
    ++turns;
    for (unsigned &item : bag)
      item += 10;
  }
  std::printf("%u\n", turns);
}
