// The callee gets a struct that holds the address.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Holder {
  unsigned *at;
};
void grow(Holder holder) { ++*holder.at; }
int main() {
  unsigned limit = 1, turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow({&limit});
  }
  std::printf("%u\n", turns);
}
