// Who gets the vector asks for its capacity.
// flags: -std=c++17
#include <cstdio>
#include <vector>
std::vector<int> make(int n) {
  std::vector<int> v;
  for (int i = 0; i < n; ++i)
    v.push_back(i);
  return v;
}
int main() { std::printf("%d\n", (int)make(5).capacity()); }
