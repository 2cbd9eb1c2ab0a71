// flags: -std=c++20
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <map>
#include <vector>
#include <string>
#include <tuple>
#include <optional>
#include <utility>
long plan(int n) {
  long s = 0;
  for (int i = 0; i < 1000; ++i)
    for (int k = 0; k < 10; ++k)
      s = s * 31 % 1000003 + n * k;
  if (n > 2)
    throw __LINE__ + 0L;
  return s + __LINE__;
}
#line 100
int main() { std::printf("%ld\n", plan(1)); try { plan(3); } catch (long l) { std::printf("%ld\n", l); } }
