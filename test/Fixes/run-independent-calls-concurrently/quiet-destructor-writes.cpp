// A destructor that counts.
// telemetry: Inputs/slow.jsonl
#include <vector>
int closed = 0;
struct Ticket {
  ~Ticket() { ++closed; }
};
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  Ticket ticket;
  return static_cast<long>(values.size());
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
