// The bound beside the counter is moved by the loop, or is another number in
// its own type.
#include <cstdio>
#include <vector>
std::vector<int> halves(const std::vector<int> &v) {
  std::vector<int> out;
  for (std::size_t i = 0, end = v.size(); i < end; ++i) {
    out.push_back(v[i]);
    end = end > 3 ? 3 : end;
  }
  return out;
}
std::vector<int> none(unsigned number) {
  std::vector<int> out;
  for (int i = 0, end = number; i < end; ++i)
    out.push_back(i);
  return out;
}
int main() {
  std::printf("%zu %zu\n", halves({1, 2, 3, 4, 5}).size(), none(4000000000u).size());
}
