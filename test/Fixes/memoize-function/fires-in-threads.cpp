// telemetry: Inputs/repeats.json
// flags: -std=c++17 -pthread
// Several threads ask at once, some of them the same.
#include <cstdio>
#include <thread>
#include <vector>
long plan(long cents, int months) {
  long rest = cents, sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day) {
      rest += rest % 97 + day;
      sum += rest % 1000;
    }
  return sum;
}
int main() {
  std::vector<long> sums(4);
  std::vector<std::thread> threads;
  for (long &sum : sums)
    threads.emplace_back([&sum] {
      for (int round = 0; round < 200; ++round)
        sum += plan(round % 90, 12);
    });
  for (std::thread &thread : threads)
    thread.join();
  std::printf("%ld %ld %ld %ld\n", sums[0], sums[1], sums[2], sums[3]);
}
