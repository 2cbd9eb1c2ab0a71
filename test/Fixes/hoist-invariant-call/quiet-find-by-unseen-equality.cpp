// Which operator it is that compares, and what else that does, cannot be seen.
#include <algorithm>
#include <cstdio>
#include <vector>

unsigned comparisons = 1;
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}

struct Counted {
  int value;
};
bool operator==(const Counted &a, const Counted &b) {
  ++comparisons;
  return a.value == b.value;
}
namespace templates {
struct Date {
  int day;
  bool operator==(const Date &other) { return day == other.day; }
};
template <typename T> bool operator==(const T &a, const T &b) {
  ++comparisons;
  return a.day == b.day;
}
} // namespace templates
namespace bases {
struct Thing {
  int value;
};
bool operator==(const Thing &a, const Thing &b) {
  ++comparisons;
  return a.value == b.value;
}
struct Special : Thing {
  Special(int value) : Thing{value} {}
};
} // namespace bases
namespace conversions {
struct Day {
  int day;
  operator int() const {
    ++comparisons;
    return day;
  }
};
} // namespace conversions

unsigned counted(const std::vector<Counted> &values, Counted value) {
  unsigned n = 0;
  while (n < slow(comparisons) && n < 9) {
    ++n;
    if (std::find(values.begin(), values.end(), value) == values.end())
      break;
  }
  return n;
}
unsigned byTemplate(const std::vector<templates::Date> &values, templates::Date value) {
  unsigned n = 0;
  while (n < slow(comparisons) && n < 9) {
    ++n;
    if (std::find(values.begin(), values.end(), value) == values.end())
      break;
  }
  return n;
}
unsigned ofBase(const std::vector<bases::Special> &values, bases::Special value) {
  unsigned n = 0;
  while (n < slow(comparisons) && n < 9) {
    ++n;
    if (std::find(values.begin(), values.end(), value) == values.end())
      break;
  }
  return n;
}
unsigned converted(const std::vector<conversions::Day> &values, conversions::Day value) {
  unsigned n = 0;
  while (n < slow(comparisons) && n < 9) {
    ++n;
    if (std::find(values.begin(), values.end(), value) == values.end())
      break;
  }
  return n;
}
int main() {
  std::printf("%u\n", counted({{1}, {2}}, {2}));
  std::printf("%u\n", byTemplate({{1}, {2}}, {2}));
  std::printf("%u\n", ofBase({{1}, {2}}, {2}));
  std::printf("%u\n", converted({{1}, {2}}, {2}));
}
