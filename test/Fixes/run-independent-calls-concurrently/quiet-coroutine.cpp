// A coroutine may go on in another thread.
// telemetry: Inputs/slow.jsonl
#include <coroutine>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
long seen = 0;
Task report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  seen = sum + streak;
  co_return;
}
