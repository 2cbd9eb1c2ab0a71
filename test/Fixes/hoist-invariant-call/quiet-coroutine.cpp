// The coroutine is suspended in the loop.
#include <coroutine>
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
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
Task run(const unsigned &n) {
  for (unsigned i = 0; i < slow(n); ++i)
    co_await std::suspend_never();
}
int main() {
  unsigned n = 3;
  run(n);
  std::puts("done");
}
