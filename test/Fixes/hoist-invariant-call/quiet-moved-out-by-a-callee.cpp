// What take() returns is still what the pool gave a name for.
#include <cstdio>
#include <utility>
#include <vector>
unsigned weigh(const std::vector<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
struct Pool {
  std::vector<int> spare;
  std::vector<int> take() { return std::move(spare); }
};
unsigned use(Pool &pool, int turns) {
  int &known = pool.spare[0];
  std::vector<int> taken = pool.take();
  unsigned sum = 0;
  for (int i = 0; i < turns; ++i) {
    sum += weigh(taken);
    known = i;
  }
  return sum;
}
unsigned run(std::vector<int> &values, int turns) {
  Pool pool{values};
  return use(pool, turns);
}
int main() {
  std::vector<int> values{1, 2};
  std::printf("%u\n", run(values, 3));
}
