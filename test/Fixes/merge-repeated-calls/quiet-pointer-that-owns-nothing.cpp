// A unique_ptr with a deleter of its own may point at what others hold.
#include <cstdio>
#include <memory>
#include <set>
static std::set<int> known{1, 2, 3};
static unsigned weigh(const std::set<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
struct Registry {
  std::set<int> values{1, 2, 3};
  unsigned ofMember() {
    std::unique_ptr<std::set<int>, void (*)(std::set<int> *)> view(
        &values, [](std::set<int> *) {});
    unsigned sum = 1;
    sum += weigh(*view);
    values.insert(5);
    sum += weigh(*view);
    return sum;
  }
};
static unsigned ofGlobal() {
  std::unique_ptr<std::set<int>, void (*)(std::set<int> *)> view(
      &known, [](std::set<int> *) {});
  unsigned sum = 1;
  sum += weigh(*view);
  known.insert(5);
  sum += weigh(*view);
  return sum;
}
int main() { std::printf("%u %u\n", Registry().ofMember(), ofGlobal()); }
