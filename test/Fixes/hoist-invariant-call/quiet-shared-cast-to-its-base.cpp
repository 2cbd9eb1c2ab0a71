// A cast shares the object of the derived class, which ends in its own way.
#include <cstdio>
#include <memory>
#include <vector>
static std::vector<int> ended;
struct Base {
  int number = 0;
};
struct Loud : Base {
  ~Loud() { ended.push_back(1); }
};
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<std::shared_ptr<Base>> rows;
  for (int i = 0; i < 3; ++i)
    rows.push_back(std::static_pointer_cast<Base>(std::make_shared<Loud>()));
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    rows.pop_back();
    sum += weigh(ended);
  }
  std::printf("%d\n", sum);
}
