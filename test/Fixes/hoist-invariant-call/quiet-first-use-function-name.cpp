// In a lambda __func__ is another name.
#include <cstdio>
#include <stdexcept>
unsigned weigh(const char *name) {
  if (!*name)
    throw std::runtime_error("no name");
  unsigned sum = 0;
  for (const char *c = name; *c; ++c)
    sum = sum * 31 + *c % 7;
  return sum;
}
unsigned run(unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2)
      sum += weigh(__func__);
  return sum;
}
int main() { std::printf("%u %u\n", run(1), run(5)); }
