// flags: -std=c++20
// A coroutine does not return its answer.
#include <coroutine>
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(int) {}
    void unhandled_exception() {}
  };
};
Task ways(int n) {
  if (n > 1) {
    ways(n - 1);
    ways(n - 2);
  }
  co_return n;
}
int main() { ways(5); }
