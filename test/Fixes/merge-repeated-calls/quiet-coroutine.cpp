// A coroutine may be suspended between the calls.
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
Task run(unsigned n) {
  std::printf("%u\n", slow(n));
  co_await std::suspend_never();
  std::printf("%u\n", slow(n));
}
int main() { run(3); }
