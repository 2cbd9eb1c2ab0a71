// Somebody has done it.
#include <cstdio>
#include <map>
long ways(int n) {
  static std::map<int, long> known;
  if (n < 2)
    return 1;
  auto found = known.find(n);
  if (found != known.end())
    return found->second;
  long answer = ways(n - 1) + ways(n - 2);
  known[n] = answer;
  return answer;
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
