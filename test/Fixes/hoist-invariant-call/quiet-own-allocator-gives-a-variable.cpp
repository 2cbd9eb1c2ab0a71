// An allocator of the user may give what has another name.
#include <cstddef>
#include <cstdio>
#include <vector>
struct Pool {
  int slots[64] = {};
  int used = 0;
} pool;
template <class T> struct A {
  using value_type = T;
  A() = default;
  template <class U> A(const A<U> &) {}
  T *allocate(std::size_t n) {
    T *p = reinterpret_cast<T *>(pool.slots + pool.used);
    pool.used += n;
    return p;
  }
  void deallocate(T *, std::size_t) {}
  bool operator==(const A &) const { return true; }
};
static int sum(const Pool &p) {
  int s = 0;
  for (int x : p.slots)
    s += x;
  return s;
}
int main() {
  std::vector<int, A<int>> v(8, 1);
  int total = 0;
  auto it = v.begin();
  for (int i = 0; i < 4; ++i) {
    *it = i;
    ++it;
    total += sum(pool);
  }
  std::printf("%d\n", total);
}
