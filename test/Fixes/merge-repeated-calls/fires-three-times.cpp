// Three times on one path, in snake_case and C++11.
// flags: -std=c++11
#include <cstdio>
#include <vector>
unsigned count_of(const std::vector<unsigned> &all_values) {
  unsigned item_count = 0;
  for (unsigned value : all_values)
    if (value)
      ++item_count;
  return item_count;
}
void print_all(const std::vector<unsigned> &all_values) {
  std::printf("%u\n", count_of(all_values));
  if (count_of(all_values) > 1)
    std::printf("many: %u\n", count_of(all_values));
}
int main() { print_all({1, 0, 2}); }
