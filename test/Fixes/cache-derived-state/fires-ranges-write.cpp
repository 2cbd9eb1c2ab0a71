// Writers that use algorithms over the whole container, and sorted inserts.
#include <algorithm>
#include <cstdio>
#include <ranges>
#include <string>
#include <vector>
struct Row {
  std::string name;
  int level;
};
class Board {
public:
  void add(Row row) {
    rows_.push_back(std::move(row));
    std::ranges::sort(rows_, {}, &Row::name);
  }
  void insert(const Row &row) {
    auto at = std::lower_bound(
        rows_.begin(), rows_.end(), row,
        [](const Row &a, const Row &b) { return a.name < b.name; });
    rows_.insert(at, row);
  }
  void raise(int by) {
    std::ranges::for_each(rows_, [&](Row &row) { row.level += by; });
  }
  void drop(const std::string &name) {
    std::erase_if(rows_, [&](const Row &row) { return row.name == name; });
  }
  void set(const std::string &name, int level) {
    auto it = std::ranges::find(rows_, name, &Row::name);
    if (it != rows_.end())
      it->level = level;
  }
  int total() const {
    int sum = 0;
    for (const Row &row : rows_)
      sum = sum * 3 + row.level;
    return sum;
  }

private:
  std::vector<Row> rows_;
};
void check(const std::vector<Board> &boards, const std::vector<int> &limits,
           void (*report)(int)) {
  for (int limit : limits)
    for (const Board &board : boards)
      if (board.total() > limit)
        report(board.total());
}
int main() {
  std::vector<Board> boards(1);
  Board &board = boards[0];
  auto report = [](int n) { std::printf("%d\n", n); };
  board.add({"b", 2});
  check(boards, {1, 2}, report);
  board.add({"a", 5});
  check(boards, {1, 2}, report);
  board.insert({"ab", 3});
  check(boards, {1, 2}, report);
  board.raise(2);
  check(boards, {1, 2}, report);
  board.set("b", 7);
  check(boards, {1, 2}, report);
  board.drop("a");
  check(boards, {1, 2}, report);
}
