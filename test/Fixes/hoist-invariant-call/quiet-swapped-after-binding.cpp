// What a reference was bound to belongs to another container after a swap.
#include <cstdio>
#include <list>
#include <map>
#include <vector>
static std::vector<int> today{1, 2}, tomorrow{3, 4};
static std::list<int> waiting{1, 2}, served{3};
static unsigned weigh(const std::vector<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
static unsigned weigh(const std::list<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
static unsigned ofGlobals(unsigned turns) {
  int &first = today[0];
  std::swap(today, tomorrow);
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    sum += weigh(tomorrow);
    ++first;
  }
  return sum;
}
static unsigned ofLists(unsigned turns) {
  int *first = &waiting.front();
  served.splice(served.begin(), waiting);
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    sum += weigh(served);
    ++*first;
  }
  return sum;
}
struct Pair {
  std::vector<int> left{1, 2}, right{3, 4};
  unsigned ofMembers(unsigned turns) {
    auto first = left.begin();
    left.swap(right);
    unsigned sum = 0;
    for (unsigned i = 0; i < turns; ++i) {
      sum += weigh(right);
      ++*first;
    }
    return sum;
  }
};
static unsigned ofLocalMembers(unsigned turns) {
  Pair both;
  int &first = both.left[0];
  both.left.swap(both.right);
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    sum += weigh(both.right);
    ++first;
  }
  return sum;
}
static unsigned ofMovedWhole(unsigned turns) {
  Pair giver, taker;
  int &first = giver.left[0];
  taker = static_cast<Pair &&>(giver);
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    sum += weigh(taker.left);
    ++first;
  }
  return sum;
}
int main() {
  std::printf("%u %u\n", ofGlobals(3), ofLists(3));
  std::printf("%u %u\n", Pair().ofMembers(3), ofLocalMembers(3));
  std::printf("%u\n", ofMovedWhole(3));
}
