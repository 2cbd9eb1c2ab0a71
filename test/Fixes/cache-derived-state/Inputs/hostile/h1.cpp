// Listeners ask while the object is being changed.
#include <cstdio>
#include <functional>
#include <string>
#include <vector>
struct Row { int id; long amount; bool live; };
class Table {
public:
  void onChange(std::function<void(const Table &)> f) { listeners_.push_back(std::move(f)); }
  void insert(int id, long amount) {
    rows_.push_back({id, amount, false});
    notify();
    rows_.back().live = true;
    notify();
  }
  bool remove(int id) {
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].id != id) continue;
      rows_[i].live = false;
      notify();
      rows_.erase(rows_.begin() + i);
      notify();
      return true;
    }
    return false;
  }
  void scaleAll(long by) {
    for (size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].amount *= by;
      notify();
    }
  }
  long liveSum() const {
    long sum = 0;
    for (const Row &row : rows_)
      if (row.live) sum += row.amount * row.id;
    return sum;
  }
  Table &operator=(const Table &o) {
    if (this == &o) return *this;
    rows_.clear();
    notify();
    for (const Row &r : o.rows_) { rows_.push_back(r); notify(); }
    return *this;
  }
  Table() = default;
  Table(const Table &o) : rows_(o.rows_) {}
private:
  void notify() { for (auto &l : listeners_) l(*this); }
  std::vector<Row> rows_;
  std::vector<std::function<void(const Table &)>> listeners_;
};
int main() {
  Table t, u;
  t.onChange([](const Table &x) { std::printf("[%ld %ld]", x.liveSum(), x.liveSum()); });
  u.onChange([&](const Table &x) { std::printf("{%ld %ld}", x.liveSum(), t.liveSum()); });
  for (int i = 1; i < 6; ++i) { t.insert(i, i * 10); if (i % 2) std::printf(" %ld\n", t.liveSum()); }
  u = t; std::printf("%ld\n", u.liveSum());
  t.scaleAll(3); t.remove(2); t.remove(9);
  u = t; u = u; std::printf("%ld %ld\n", u.liveSum(), t.liveSum());
  for (int i = 0; i < 3; ++i) if (i != 1) std::printf("%ld\n", t.liveSum());
}
