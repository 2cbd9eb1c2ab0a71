// From one, up to and including, until it is equal: none of them reserves for a
// negative number.
#include <cstdio>
#include <vector>
std::size_t upTo(int count) {
  std::vector<int> out;
  for (int i = 0; i <= count; ++i)
    out.push_back(i);
  return out.size();
}
std::size_t fromOne(int count) {
  std::vector<int> out;
  for (int i = 1; i <= count; ++i)
    out.push_back(i);
  return out.size();
}
std::size_t between(unsigned count) {
  std::vector<unsigned> out;
  for (unsigned i = 1; i < count; ++i)
    out.push_back(i);
  return out.size();
}
std::size_t steps(const std::vector<int> &values) {
  std::vector<int> out;
  for (std::size_t i = 1; i < values.size(); ++i)
    out.push_back(values[i] - values[i - 1]);
  return out.size();
}
std::size_t all(const std::vector<int> &values) {
  std::vector<int> out, again;
  for (std::size_t i = 0; i != values.size(); ++i)
    out.push_back(values[i]);
  for (int i = 0; i < static_cast<int>(values.size()); ++i)
    again.push_back(values[i]);
  return out.size() + again.size();
}
int main() {
  for (int count : {-2, -1, 0, 1, 5})
    std::printf("%zu %zu\n", upTo(count), fromOne(count));
  for (unsigned count : {0u, 1u, 2u, 5u})
    std::printf("%zu\n", between(count));
  std::printf("%zu %zu %zu %zu\n", steps({}), steps({1, 2, 4}), all({}), all({1, 2}));
}
