// A lambda has another name.
#include <cstdio>
#include <string>
std::string ways(int n) {
  if (n < 2)
    return __func__;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%s\n", ways(4).c_str()); }
