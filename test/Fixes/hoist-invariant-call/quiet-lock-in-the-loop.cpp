// The loop takes a lock, and then another thread may have written what the
// call reads.
#include <cstdio>
#include <mutex>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::mutex guard;
unsigned limit = 3;
int main() {
  unsigned turns = 0;
  while (turns < slow(limit)) {
    std::lock_guard<std::mutex> lock(guard);
    ++turns;
  }
  std::printf("%u\n", turns);
}
