// What is moved into the list was made in the function: nobody else knows it.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
struct Row {
  std::string name;
  std::vector<int> cells;
  unsigned weight = 0;
};
unsigned weigh(const std::vector<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
unsigned run(const std::vector<int> &values, int turns) {
  std::vector<Row> rows;
  unsigned sum = 0;
  for (int i = 0; i < turns; ++i) {
    Row row;
    row.name = "row " + std::to_string(i);
    row.weight = weigh(values);
    sum += row.weight;
    rows.push_back(std::move(row));
  }
  return sum + unsigned(rows.size());
}
int main() { std::printf("%u %u\n", run({1, 2}, 0), run({1, 2, 3}, 4)); }
