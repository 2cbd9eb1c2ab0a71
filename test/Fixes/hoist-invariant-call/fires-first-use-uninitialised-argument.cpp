// When the loop does not run its argument has no value.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
struct Box {
  unsigned items[4];
};
unsigned weigh(const bool &flag) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 4; ++i)
    if (flag)
      ++sum;
  return sum;
}
unsigned run(bool ready) {
  bool flag;
  if (ready)
    flag = true;
  unsigned sum = 0;
  for (int i = 0; ready && i < 3; ++i)
    sum += weigh(flag);
  return sum;
}
int main(int argc, char **) { std::printf("%u\n", run(argc > 1)); }
