// The constructor pushes its address onto a list.
#include <cstdio>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Counter;
std::vector<Counter *> all;
struct Counter {
  unsigned count = 1;
  Counter() { all.push_back(this); }
};
void grow() {
  for (Counter *counter : all)
    ++counter->count;
}
int main() {
  Counter counter;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(counter.count);
    grow();
  }
  std::printf("%u\n", sum);
}
