// Whoever takes memory asks the function: under the memo's lock it would wait
// for ever.
#include <cstdio>
#include <cstdlib>
#include <new>
long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
void *operator new(std::size_t size) {
  if (void *memory = std::malloc(size + ways(3)))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
int main() { std::printf("%ld\n", ways(20)); }
