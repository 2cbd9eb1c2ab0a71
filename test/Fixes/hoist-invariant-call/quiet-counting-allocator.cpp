// The container's allocator counts in a global.
#include <cstdio>
#include <memory>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned allocations = 1;
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
  std::vector<int, Counting<int>> values;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(allocations);
    values.push_back(i);
  }
  std::printf("%u\n", sum);
}
