// The guard would run an operator of the enumeration.
// flags: -std=c++17
#include <cstdio>
#include <vector>
enum E { Z = -1, A, B = 3 };
int n = 0;
bool operator>(E, int) {
  ++n;
  return true;
}
std::vector<int> make(E e) {
  std::vector<int> v;
  for (int i = 0; i < e; ++i)
    v.push_back(i);
  return v;
}
int main() {
  std::printf("%zu", make(B).size());
  std::printf(" %d\n", n);
}
