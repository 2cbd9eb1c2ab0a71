// std::swap moves with a constructor that counts.
#include <cstdio>
#include <utility>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned moves = 1;
struct Item {
  int number;
  Item(int number) : number(number) {}
  Item(Item &&other) : number(other.number) { ++moves; }
  Item &operator=(Item &&other) = default;
};
int main() {
  Item first(1), second(2);
  unsigned turns = 0;
  while (turns < slow(moves) && turns < 9) {
    ++turns;
    std::swap(first, second);
  }
  std::printf("%u\n", turns);
}
