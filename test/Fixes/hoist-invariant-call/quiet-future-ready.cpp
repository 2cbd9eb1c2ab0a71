// The future becomes ready in between.
#include <chrono>
#include <cstdio>
#include <future>
unsigned pending(const std::shared_future<int> &future) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    if (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
      ++sum;
  return sum;
}
int main() {
  std::promise<int> promise;
  const std::shared_future<int> future = promise.get_future().share();
  unsigned turns = 0;
  while (pending(future) > 0 && turns < 9)
    if (++turns == 3)
      promise.set_value(1);
  std::printf("%u\n", turns);
}
