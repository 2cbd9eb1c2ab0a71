// Two iterators that are no range, where the loop may run no turn.
#include <algorithm>
#include <vector>

struct Lists {
  std::vector<int> left, right;
};
unsigned skipsOne(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count(values.begin() + 1, values.end(), 3) > limit;
  return n;
}
unsigned twoOfOne(const Lists &lists, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count(lists.left.begin(), lists.right.end(), 3) > limit;
  return n;
}
unsigned endFirst(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count(values.end(), values.begin(), 3) > limit;
  return n;
}
unsigned iteratorsOf(const std::vector<std::vector<int>> &rows, unsigned row,
                     const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count(rows[row].begin(), rows[row].end(), 3) > limit;
  return n;
}
unsigned sortedAlready(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::binary_search(values.begin(), values.end(), 3) > bool(limit);
  return n;
}
