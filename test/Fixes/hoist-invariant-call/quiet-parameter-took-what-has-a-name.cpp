// What a parameter owns was moved to it; the caller named an element before.
#include <cstdio>
#include <utility>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
static long count(std::vector<int> v, int &first) {
  long result = 0;
  for (int i = 0; i < 3; ++i) {
    result += total(v) * (i + 1);
    first += 1;
  }
  return result;
}
static long countConst(const std::vector<int> v, int &first) {
  long result = 0;
  for (int i = 0; i < 3; ++i) {
    result += total(v) * (i + 1);
    first += 1;
  }
  return result;
}
int main() {
  std::vector<int> a{1, 2, 3}, b{1, 2, 3};
  int &firstOfA = a[0], &firstOfB = b[0];
  std::printf("%ld\n", count(std::move(a), firstOfA));
  std::printf("%ld\n", countConst(std::move(b), firstOfB));
}
