// The algorithm compares by an operator whose body is here.
#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

struct Date {
  int year, month, day;
  bool operator==(const Date &other) const {
    return year == other.year && month == other.month && day == other.day;
  }
};
struct Calendar {
  std::map<int, std::vector<Date>> holidays;
  std::vector<Date> holidaysIn(int year) const {
    auto found = holidays.find(year);
    return found == holidays.end() ? std::vector<Date>() : found->second;
  }
};
unsigned workdays(const Calendar &calendar, int year, int month) {
  unsigned n = 0;
  for (int day = 1; day <= 28; ++day) {
    const std::vector<Date> &free = calendar.holidaysIn(year);
    if (std::find(free.begin(), free.end(), Date{year, month, day}) == free.end())
      ++n;
  }
  return n;
}
int main() {
  Calendar calendar{{{2024, {{2024, 2, 3}, {2024, 2, 4}}}}};
  std::printf("%u\n", workdays(calendar, 2024, 2));
}
