// The end of a shared_ptr runs what it was given for that.
#include <cstdio>
#include <memory>
#include <vector>
struct Row {
  int number = 0;
};
static std::vector<int> ended;
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    std::shared_ptr<Row> row(new Row{i}, [](Row *r) {
      ended.push_back(r->number + 1);
      delete r;
    });
    sum += weigh(ended);
  }
  std::printf("%d\n", sum);
}
