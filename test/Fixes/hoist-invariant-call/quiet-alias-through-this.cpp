// The loop calls a member function that writes what the call reads.
#include <cstdio>
struct Queue {
  unsigned length = 1, turns = 0;
  unsigned weigh() const {
    unsigned sum = 0;
    for (unsigned i = 0; i < length; ++i)
      sum += i % 7;
    return sum + length;
  }
  void push() { ++length; }
  unsigned run() {
    while (turns < weigh() && turns < 9) {
      ++turns;
      push();
    }
    return turns;
  }
};
int main() { std::printf("%u\n", Queue().run()); }
