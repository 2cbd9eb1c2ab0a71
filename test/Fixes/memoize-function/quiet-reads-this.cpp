// Each object has a rate of its own.
#include <cstdio>
struct Shop {
  int rate;
  long ways(int n) const { return n < 2 ? rate : ways(n - 1) + ways(n - 2); }
};
int main() { std::printf("%ld %ld\n", Shop{1}.ways(15), Shop{2}.ways(15)); }
