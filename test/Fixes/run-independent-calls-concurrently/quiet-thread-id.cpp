// The result tells the thread.
// telemetry: Inputs/slow.jsonl
#include <vector>
#include <pthread.h>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  return values.empty() ? 0 : static_cast<long>(pthread_self());
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
