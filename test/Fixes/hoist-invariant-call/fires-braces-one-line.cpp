// All on one line, and in the body of a loop whose turns change what is read.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned most) {
  unsigned turns = 0, n = 0;
  do while (turns < slow(n)) ++turns; while (++n < most);
  for (n = 0; n < most; ++n) for (unsigned i = 0; i < slow(n); ++i) turns += 2;
  for (n = 0; n < most; ++n)
    if (n % 2) /* odd */ for (unsigned i = 0; i < slow(n); ++i) turns += 2; /* done */
    else ++turns;
  return turns;
}
int main() { std::printf("%u\n", run(6)); }
