// A shared_ptr ends what it was made of, and not what its type says.
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
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    std::shared_ptr<Base> row = std::make_shared<Loud>();
    row->number = i;
    sum += weigh(ended);
  }
  std::printf("%d\n", sum);
}
