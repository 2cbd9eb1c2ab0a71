// A local string stream is an object in memory.
#include <cstdio>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

std::string heading(const std::vector<std::string> &columns) {
  std::ostringstream out;
  for (const std::string &column : columns)
    out << std::setw(8) << column << ' ' << std::hex << 255 << std::endl;
  return out.str();
}
std::string page(const std::vector<std::string> &rows,
                 const std::vector<std::string> &columns) {
  std::string result;
  for (const std::string &row : rows) {
    result += heading(columns);
    result += row;
  }
  return result;
}
unsigned sum(const std::string &numbers) {
  std::istringstream in(numbers);
  unsigned all = 0, number = 0;
  while (in >> number)
    all += number;
  return all;
}
std::string above(const std::vector<unsigned> &values, const std::string &numbers) {
  std::ostringstream out;
  for (unsigned value : values)
    out << value << (value > sum(numbers)) << ",";
  return out.str();
}
int main() {
  std::printf("%s%s\n", page({"x", "y"}, {"a", "b"}).c_str(),
              above({1, 7}, "1 2 3").c_str());
}
