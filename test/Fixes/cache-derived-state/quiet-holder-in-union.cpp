// What holds an object is in a union, and read as another class that is alike.
#include <cstdio>
#include <vector>

class Cells {
public:
  Cells() = default;
  Cells(const Cells &other) { *this = other; }
  Cells &operator=(const Cells &other) {
    for (int i = 0; i < 8; ++i)
      cells_[i] = other.cells_[i];
    return *this;
  }
  void set(int place, long value) { cells_[place] = value; }
  long total() const {
    long sum = 0;
    for (long cell : cells_)
      sum = sum * 3 % 1009 + cell;
    return sum;
  }

private:
  long cells_[8] = {};
};

struct Page {
  Cells cells;
  long number = 7;
};

struct RawCells {
  long cells[8];
};

struct RawPage {
  RawCells cells;
  long number;
};

union Either {
  Either() : page() {}
  Page page;
  RawPage raw;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Cells &cells, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cells.total() < limit);
  return sum;
}

int main() {
  Either either;
  either.page.cells.set(1, 3);
  std::printf("%ld\n", capped(either.page.cells, {700}));
  std::printf("%ld %ld\n", either.raw.cells.cells[1], either.raw.number);
}
