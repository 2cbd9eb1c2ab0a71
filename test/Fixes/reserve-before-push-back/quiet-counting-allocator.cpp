// The allocator counts, so the number of allocations can be seen.
#include <cstdio>
#include <memory>
#include <vector>
unsigned allocations = 0;
template <typename T> struct Counting {
  using value_type = T;
  Counting() = default;
  template <typename U> Counting(const Counting<U> &) {}
  T *allocate(std::size_t n) {
    ++allocations;
    return std::allocator<T>().allocate(n);
  }
  void deallocate(T *p, std::size_t n) { std::allocator<T>().deallocate(p, n); }
  bool operator==(const Counting &) const { return true; }
};
int main() {
  std::vector<int> numbers = {1, 2, 3, 4, 5};
  std::vector<int, Counting<int>> copy;
  for (int number : numbers)
    copy.push_back(number);
  std::printf("%u\n", allocations);
}
