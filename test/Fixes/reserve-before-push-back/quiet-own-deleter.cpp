// Moving an own deleter runs code of its own.
#include <memory>
#include <vector>
struct Count {
  static int moves;
  Count() = default;
  Count(Count &&) noexcept { ++moves; }
  Count &operator=(Count &&) noexcept { return *this; }
  void operator()(int *value) const { delete value; }
};
int Count::moves = 0;
int fill(const std::vector<int> &values) {
  std::vector<std::unique_ptr<int, Count>> owned;
  for (int value : values)
    owned.push_back(std::unique_ptr<int, Count>(new int(value)));
  return Count::moves;
}
