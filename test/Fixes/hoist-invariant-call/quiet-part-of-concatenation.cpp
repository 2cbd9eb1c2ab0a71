// One text is put together of many: a part of it in a variable is no better.
#include <cstdio>
#include <string>
std::string run(const std::string &prefix, const std::string &name) {
  std::string lines;
  for (char c = 'a'; c < 'd'; ++c)
    lines += prefix + name + c;
  return lines;
}
int main() { std::printf("%s\n", run("a long prefix, ", "a name").c_str()); }
