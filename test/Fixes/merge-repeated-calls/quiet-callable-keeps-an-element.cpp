// What an algorithm calls keeps the address of an element.
#include <algorithm>
#include <cstdio>
#include <list>
#include <vector>
static long sum(const std::vector<int> &v) {
  long result = 0;
  for (int x : v)
    result ^= x;
  return result;
}
static int *kept;
static void keep(int &x) { kept = &x; }
static void byIterators() {
  std::vector<int> v{1, 2};
  std::for_each(v.begin(), v.end(), [](int &x) { kept = &x; });
  long first = sum(v);
  *kept = 90;
  std::printf("%ld %ld\n", first, sum(v));
}
static void byRange() {
  std::vector<int> v{1, 2};
  std::ranges::for_each(v, [](int &x) { kept = &x; });
  long first = sum(v);
  *kept = 90;
  std::printf("%ld %ld\n", first, sum(v));
}
static int weigh(const int &x) {
  int result = 0;
  for (int i = 0; i < x; ++i)
    result ^= i;
  return result;
}
static void byMember() {
  std::list<int> v{1, 2};
  v.remove_if([](int &x) {
    kept = &x;
    return false;
  });
  int first = weigh(v.back());
  *kept = 90;
  std::printf("%d %d\n", first, weigh(v.back()));
}
static void byPointers() {
  int v[2] = {1, 2};
  std::for_each(v, v + 2, [](int &x) { kept = &x; });
  int first = weigh(v[1]);
  *kept = 90;
  std::printf("%d %d\n", first, weigh(v[1]));
}
static void byFunction() {
  std::vector<int> v{1, 2};
  std::for_each(v.begin(), v.end(), keep);
  long first = sum(v);
  *kept = 90;
  std::printf("%ld %ld\n", first, sum(v));
}
int main() {
  byIterators();
  byRange();
  byFunction();
  byMember();
  byPointers();
}
