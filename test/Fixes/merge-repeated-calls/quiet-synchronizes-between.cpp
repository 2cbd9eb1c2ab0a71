// A lock lies between the two calls.
#include <cstdio>
#include <mutex>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::mutex guard;
unsigned shared = 3;
unsigned run() {
  unsigned sum = slow(shared);
  {
    std::lock_guard<std::mutex> lock(guard);
    sum += 1;
  }
  return sum + slow(shared);
}
int main() { std::printf("%u\n", run()); }
