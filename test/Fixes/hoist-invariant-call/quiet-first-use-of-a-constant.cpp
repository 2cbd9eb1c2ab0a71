// A constant text is no reason for a lambda.
#include <cstdio>
#include <string>
#include <vector>
struct Writer {
  std::string frame() const {
    std::string code;
    for (int i = 0; i < 3; ++i)
      code += "{}";
    return code.substr(1);
  }
  std::string all(const std::vector<int> &rows) const {
    std::string code;
    for (int row : rows)
      if (row > 2)
        code += frame();
    return code;
  }
};
int main() { std::puts(Writer().all({1, 2, 3, 4}).c_str()); }
