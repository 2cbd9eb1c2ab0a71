// A text that is put together in a string stream is computed twice.
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

std::string joined(const std::vector<int> &values) {
  std::ostringstream out;
  for (int value : values)
    out << value << ", ";
  return out.str();
}
std::string shown(const std::vector<int> &values, unsigned limit) {
  if (joined(values).size() > limit)
    return "...";
  return joined(values);
}
int main() {
  std::printf("%s %s\n", shown({1, 2}, 9).c_str(), shown({1, 2, 3, 4}, 9).c_str());
}
