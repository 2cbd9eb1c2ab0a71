// An allocator of the user writes.
// telemetry: Inputs/slow.jsonl
#include <cstdlib>
#include <new>
#include <vector>
long allocated = 0;
template <typename T> struct Counting {
  using value_type = T;
  Counting() = default;
  template <typename U> Counting(const Counting<U> &) {}
  T *allocate(std::size_t count) {
    ++allocated;
    return static_cast<T *>(::operator new(count * sizeof(T)));
  }
  void deallocate(T *storage, std::size_t) { ::operator delete(storage); }
};
template <typename T, typename U> bool operator==(const Counting<T> &, const Counting<U> &) { return true; }
template <typename T, typename U> bool operator!=(const Counting<T> &, const Counting<U> &) { return false; }
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  std::vector<int, Counting<int>> copy;
  for (int value : values)
    copy.push_back(value);
  return static_cast<long>(copy.size());
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
