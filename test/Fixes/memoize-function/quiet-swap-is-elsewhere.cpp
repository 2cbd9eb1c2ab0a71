// The library finds a swap that counts: around an inline namespace, beside an
// argument of a template, and among its own.
// flags: -std=c++17
// telemetry: Inputs/repeats.json
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

long swaps = 0;

namespace app {
inline namespace v1 {
struct Item {
  int value;
};
} // namespace v1

void swap(Item &left, Item &right) {
  ++swaps;
  int value = left.value;
  left.value = right.value;
  right.value = value;
}

template <class Mark> struct Box {
  int value;
};
} // namespace app

namespace ops {
struct Mark {};

void swap(app::Box<Mark> &left, app::Box<Mark> &right) {
  ++swaps;
  int value = left.value;
  left.value = right.value;
  right.value = value;
}
} // namespace ops

struct Crate {
  int value;
};

namespace std {
template <> void swap<Crate>(Crate &left, Crate &right) noexcept {
  ++swaps;
  int value = left.value;
  left.value = right.value;
  right.value = value;
}
} // namespace std

long plan(int cents, int months) {
  std::vector<app::Item> items;
  for (int day = 0; day < months * 30; ++day)
    items.push_back({cents * day % 97});
  std::reverse(items.begin(), items.end());
  long sum = 0;
  for (const app::Item &item : items)
    sum = sum * 3 % 1009 + item.value;
  return sum;
}

namespace shop {
long plan(int cents, int months) {
  std::vector<app::Box<ops::Mark>> boxes;
  for (int day = 0; day < months * 30; ++day)
    boxes.push_back({cents * day % 97});
  std::reverse(boxes.begin(), boxes.end());
  long sum = 0;
  for (const auto &box : boxes)
    sum = sum * 3 % 1009 + box.value;
  return sum;
}
} // namespace shop

struct Shop {
  static long plan(int cents, int months) {
    std::vector<Crate> crates;
    for (int day = 0; day < months * 30; ++day)
      crates.push_back({cents * day % 97});
    std::reverse(crates.begin(), crates.end());
    long sum = 0;
    for (const Crate &crate : crates)
      sum = sum * 3 % 1009 + crate.value;
    return sum;
  }
};

int main() {
  for (int i = 0; i < 2; ++i) {
    std::printf("%ld %ld\n", plan(100, 12), swaps);
    std::printf("%ld %ld\n", shop::plan(100, 12), swaps);
    std::printf("%ld %ld\n", Shop::plan(100, 12), swaps);
  }
}
