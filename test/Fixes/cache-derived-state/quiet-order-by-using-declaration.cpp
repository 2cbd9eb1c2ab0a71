// The order of an enumeration comes from elsewhere, and asks while it sorts.
#include <algorithm>
#include <cstdio>
#include <vector>

namespace app {
enum class Level { Info, Notice, Warning };
}

namespace ops {
bool operator<(app::Level left, app::Level right);
}

namespace app {
using ops::operator<;
}

class Log {
public:
  void add(app::Level level) { levels_.push_back(level); }
  void sort() { std::sort(levels_.begin(), levels_.end()); }
  long total() const {
    long sum = 0;
    for (app::Level level : levels_)
      sum = sum * 3 + static_cast<int>(level);
    return sum;
  }

private:
  std::vector<app::Level> levels_;
};

Log journal;
long asked = 0;

bool ops::operator<(app::Level left, app::Level right) {
  asked += journal.total();
  return static_cast<int>(left) > static_cast<int>(right);
}

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Log &log, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(log.total() < limit);
  return sum;
}

int main() {
  journal.add(app::Level::Info);
  journal.add(app::Level::Warning);
  journal.add(app::Level::Notice);
  std::printf("%ld\n", capped(journal, {5, 10}));
  journal.sort();
  std::printf("%ld %ld\n", capped(journal, {5, 10}), asked);
}
