// From one constant to another: the loop takes a turn, and asks in the first.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>
static int median(std::vector<int> v) {
  std::sort(v.begin(), v.end());
  return v[v.size() / 2];
}
std::string plan(const std::vector<int> &v) {
  std::string out;
  for (int day = 1; day <= 28; ++day) {
    const char mark = day % 7 ? 'x' : '-';
    out += median(v) > day ? mark : '.';
  }
  return out;
}
int main() { std::printf("%s\n", plan({9, 3, 14}).c_str()); }
