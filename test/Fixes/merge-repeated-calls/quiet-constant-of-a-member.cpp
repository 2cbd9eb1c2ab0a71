// What a member function makes of a constant alone is a constant, too.
#include <cstdio>
#include <string>
struct Writer {
  std::string indents(int depth) const { return std::string(depth * 2u, ' '); }
  std::string both(const std::string &name) const {
    std::string code = indents(2) + "if " + name + ":\n";
    code += indents(2) + "pass\n";
    return code;
  }
};
int main() { std::fputs(Writer().both("x").c_str(), stdout); }
