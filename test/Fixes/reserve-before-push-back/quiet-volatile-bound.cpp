// Reading the bound is an access of its own.
#include <cstdio>
#include <vector>
volatile unsigned port = 3;
int main() {
  std::vector<unsigned> out;
  for (unsigned i = 0; i < port; ++i)
    out.push_back(i);
  std::printf("%zu\n", out.size());
}
