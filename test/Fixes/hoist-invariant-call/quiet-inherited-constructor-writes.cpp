// An inherited constructor does what the one of the base does.
#include <iostream>
#include <vector>
static int total(const std::vector<int> &v) {
  int t = 0;
  for (int x : v)
    t += x;
  return t;
}
struct Entry {
  int id;
  Entry(std::vector<int> &log, int i) : id(i) { log.push_back(i); }
};
struct TimedEntry : Entry {
  using Entry::Entry;
};
int main() {
  std::vector<int> log{1};
  for (int i = 0; i < 3; ++i) {
    std::cout << total(log) << '\n';
    TimedEntry e(log, i + 1);
  }
}
