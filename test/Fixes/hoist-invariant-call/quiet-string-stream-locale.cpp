// A string stream writes numbers as the global locale says.
#include <cstdio>
#include <locale>
#include <sstream>
#include <string>
#include <vector>

std::string written(const std::vector<double> &values) {
  std::ostringstream out;
  for (double value : values)
    out << value << ' ';
  return out.str();
}
unsigned lengths(const std::vector<double> &values, const std::vector<std::string> &names) {
  unsigned n = 0;
  for (const std::string &name : names) {
    n += written(values).size();
    std::locale::global(std::locale(name));
  }
  return n;
}
int main() { std::printf("%u\n", lengths({1, 2000}, {"C", "C"})); }
