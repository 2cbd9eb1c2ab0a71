// flags: -std=c++20
// telemetry: Inputs/slow.jsonl
// An algorithm of std::ranges writes by the iterators that it is given.
#include <algorithm>
#include <cstdio>
#include <vector>
static long first(std::vector<long> &v) { std::ranges::fill(v.begin(), v.end(), 7); long s = 0; for (long x : v) s = (s * 31 + x) % 1000003; return s; }
static long second(const std::vector<long> &v) { long s = 0; for (long x : v) s = (s * 33 + x) % 1000003; return s; }
void report(std::vector<long> v) { const long a = first(v); const long b = second(v); std::printf("%ld %ld\n", a, b); }
int main() { report({1, 2, 3}); }
