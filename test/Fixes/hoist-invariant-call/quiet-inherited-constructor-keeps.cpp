// An inherited constructor does what the one of the base does.
#include <iostream>
#include <vector>
static int total(const std::vector<int> &v) {
  int t = 0;
  for (int x : v)
    t += x;
  return t;
}
struct Writer {
  std::vector<int> &out;
  explicit Writer(std::vector<int> &o) : out(o) {}
  void put(int x) { out.push_back(x); }
};
struct TextWriter : Writer {
  using Writer::Writer;
};
int main() {
  std::vector<int> items{1, 2};
  TextWriter writer(items);
  for (int i = 0; i < 3; ++i) {
    std::cout << total(items) << '\n';
    writer.put(1);
  }
}
