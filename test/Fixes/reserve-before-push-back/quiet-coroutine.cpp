// The function is a coroutine.
#include <coroutine>
#include <cstdio>
#include <vector>
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Task run(std::vector<int> numbers) {
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  std::printf("%zu\n", out.size());
  co_return;
}
int main() { run({1, 2}); }
