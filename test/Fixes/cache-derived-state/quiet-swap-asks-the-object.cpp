// The swap of an element asks the object while the library turns it round.
#include <algorithm>
#include <cstdio>
#include <vector>

namespace app {
inline namespace v1 {
struct Item {
  int value;
};
} // namespace v1
void swap(Item &left, Item &right);
} // namespace app

class Deck {
public:
  void add(int value) { items_.push_back({value}); }
  void turn() { std::reverse(items_.begin(), items_.end()); }
  long total() const {
    long sum = 0;
    for (const app::Item &item : items_)
      sum = sum * 3 + item.value;
    return sum;
  }

private:
  std::vector<app::Item> items_;
};

Deck deck;

void app::swap(Item &left, Item &right) {
  std::printf("swaps in %ld\n", deck.total());
  int value = left.value;
  left.value = right.value;
  right.value = value;
}

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Deck &deck, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(deck.total() < limit);
  return sum;
}

int main() {
  for (int i = 0; i < 4; ++i)
    deck.add(i);
  std::printf("%ld\n", capped(deck, {20, 80}));
  deck.turn();
  std::printf("%ld\n", capped(deck, {20, 80}));
}
