// What an algorithm puts somewhere else does not change what it reads.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <vector>
struct Employee {
  double base;
};
static double top(const std::vector<Employee> &staff) {
  std::vector<double> pay(staff.size());
  std::transform(staff.begin(), staff.end(), pay.begin(),
                 [](const Employee &each) { return each.base; });
  std::vector<double> high;
  std::copy_if(pay.begin(), pay.end(), std::back_inserter(high),
               [](double each) { return each > 10; });
  return high.empty() ? 0 : high.back();
}
double both(const std::vector<Employee> &staff) {
  if (top(staff) > 40)
    return 40;
  return top(staff);
}
int main() { std::printf("%g\n", both({{7}, {30}})); }
