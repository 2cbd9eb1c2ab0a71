// The first use of a thread_local variable runs an initialiser that prints.
#include <cstdio>
unsigned announce() {
  std::puts("first use");
  return 7;
}
thread_local unsigned limit = announce();
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 5; ++i)
    sum += limit % 7;
  return sum + n;
}
int main(int argc, char **) {
  unsigned sum = 0;
  for (int i = 1; i < argc; ++i)
    sum += slow(3);
  std::printf("%u\n", sum);
}
