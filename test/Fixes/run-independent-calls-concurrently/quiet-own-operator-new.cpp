// An operator new that counts is not made for threads.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <cstdlib>
#include <new>
#include <set>
#include <vector>
static unsigned long live;
void *operator new(std::size_t size) {
  ++live;
  if (void *made = std::malloc(size))
    return made;
  throw std::bad_alloc();
}
void operator delete(void *made) noexcept {
  if (made)
    --live;
  std::free(made);
}
void operator delete(void *made, std::size_t) noexcept {
  operator delete(made);
}
unsigned first(const std::vector<unsigned> &values) {
  std::set<unsigned> once(values.begin(), values.end());
  return once.size();
}
unsigned second(const std::vector<unsigned> &values) {
  std::set<unsigned> halves;
  for (unsigned value : values)
    halves.insert(value / 2);
  return halves.size();
}
void report(const std::vector<unsigned> &values) {
  const unsigned one = first(values);
  const unsigned two = second(values);
  std::printf("%u %u\n", one, two);
}
