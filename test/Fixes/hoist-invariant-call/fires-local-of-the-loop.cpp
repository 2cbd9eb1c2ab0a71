// Whatever `from` points at was there before the loop's own variable, though
// somebody else is told where that is.
#include <cstdio>
#include <vector>
unsigned sumUp(const unsigned *from) {
  unsigned sum = 0;
  for (int i = 0; i < 8; ++i)
    sum += from[i];
  return sum;
}
unsigned *registered = nullptr;
void tell(unsigned &value) { registered = &value; }
unsigned run(const std::vector<const unsigned *> &rows, std::size_t at) {
  const unsigned *from = rows[at];
  unsigned result = 0;
  for (unsigned i = 0; i < sumUp(from); i += 10) {
    unsigned value = i;
    tell(value);
    value += 2;
    result += value;
  }
  return result;
}
int main() {
  const unsigned row[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  std::printf("%u\n", run({row}, 0));
}
