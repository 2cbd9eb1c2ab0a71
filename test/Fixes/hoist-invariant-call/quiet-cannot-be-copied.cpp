// The result cannot be copied, and each use wants one of its own.
#include <cstdio>
struct Ticket {
  unsigned number;
  explicit Ticket(unsigned number) : number(number) {}
  Ticket(Ticket &&) = default;
};
Ticket slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    for (unsigned j = 0; j < i; ++j)
      sum += (i ^ j) % 7;
  return Ticket(sum);
}
unsigned use(Ticket ticket, unsigned i) { return ticket.number + i / 2; }
int main() {
  unsigned n = 5, sum = 0;
  for (unsigned i = 0; i < use(slow(n), i); ++i)
    sum += i;
  std::printf("%u\n", sum);
}
