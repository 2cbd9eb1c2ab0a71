// A header of the library brings another max, which would fit better.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
using namespace std;

long max(long left, long right) { return left > right ? left : right; }

long first(const int *values, int size) {
  long sum = 0;
  for (int i = 0; i < size; ++i)
    sum += values[i];
  return sum;
}

long second(const int *values, int size) {
  long sum = 0;
  for (int i = 0; i < size; ++i)
    sum = sum * 3 % 1000 + values[i];
  return sum;
}

long report(const int *values, int size) {
  const long left = first(values, size);
  const long right = second(values, size);
  return left * 1000 + right;
}

int main() {
  const int values[] = {1, 2, 3};
  int cents = 3000000, least = 100;
  printf("%ld %ld\n", report(values, 3), max(cents, least) * 1000);
}
