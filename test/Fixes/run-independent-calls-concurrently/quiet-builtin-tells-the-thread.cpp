// A builtin function tells the thread.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>

long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}

long second(const std::vector<int> &values, const void *thread) {
  long sum = 0;
  for (int value : values)
    sum += __builtin_thread_pointer() == thread ? value : 0;
  return sum;
}

long report(const std::vector<int> &values, const void *thread) {
  const long total = first(values);
  const long here = second(values, thread);
  return total * 1000 + here;
}

int main() {
  std::printf("%ld\n", report({1, 2, 3}, __builtin_thread_pointer()));
}
