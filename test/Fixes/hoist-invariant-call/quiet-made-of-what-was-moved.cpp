// The new row holds what the caller has a name for.
#include <cstdio>
#include <utility>
#include <vector>
unsigned weigh(const std::vector<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
struct Row {
  int number;
  std::vector<int> cells;
};
unsigned run(std::vector<int> &from, int turns) {
  int &known = from[0];
  std::vector<Row> rows;
  rows.push_back(Row{1, std::move(from)});
  unsigned sum = 0;
  for (int i = 0; i < turns; ++i) {
    sum += weigh(rows[0].cells);
    known = i;
  }
  return sum;
}
int main() {
  std::vector<int> values{1, 2};
  std::printf("%u\n", run(values, 3));
}
