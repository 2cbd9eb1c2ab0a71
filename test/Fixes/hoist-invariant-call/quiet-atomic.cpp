// The call reads an atomic that another thread may write.
#include <atomic>
#include <cstdio>
std::atomic<unsigned> limit{3};
unsigned weigh() {
  unsigned sum = 0;
  for (unsigned i = 0; i < 4; ++i)
    sum += limit.load() % 7;
  return sum;
}
int main() {
  unsigned turns = 0;
  while (turns < weigh())
    ++turns;
  std::printf("%u\n", turns);
}
