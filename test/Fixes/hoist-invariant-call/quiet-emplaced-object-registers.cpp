// The constructor that an emplacing runs keeps its argument elsewhere.
#include <iostream>
#include <vector>
static int total(const std::vector<int> &v) {
  int t = 0;
  for (int x : v)
    t += x;
  return t;
}
static std::vector<std::vector<int> *> sinks;
struct Subscription {
  int id;
  explicit Subscription(std::vector<int> &inbox) : id(sinks.size()) {
    sinks.push_back(&inbox);
  }
};
static void publish(int x) {
  for (auto *s : sinks)
    s->push_back(x);
}
int main() {
  std::vector<int> inbox{1};
  std::vector<Subscription> subs;
  subs.emplace_back(inbox);
  for (int i = 0; i < 3; ++i) {
    std::cout << total(inbox) << '\n';
    publish(1);
  }
}
