// The loop changes the elements through an iterator class of its own.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Iterator {
  unsigned *at;
  unsigned &operator*() const { return *at; }
  Iterator &operator++() {
    ++at;
    return *this;
  }
  bool operator!=(const Iterator &other) const { return at != other.at; }
};
struct Bag {
  unsigned item = 1;
  Iterator begin() { return {&item}; }
  Iterator end() { return {&item + 1}; }
};
int main() {
  Bag bag;
  unsigned turns = 0;
  while (turns < slow(bag.item) && turns < 9) {
    ++turns;
    for (unsigned &item : bag)
      item += 10;
  }
  std::printf("%u\n", turns);
}
