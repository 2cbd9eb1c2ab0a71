// The call returns a reference to an element.
#include <cstdio>
#include <vector>
struct Entry {
  unsigned key, value;
};
const Entry &smallest(const std::vector<Entry> &entries) {
  const Entry *best = &entries.front();
  for (const Entry &entry : entries)
    if (entry.key < best->key)
      best = &entry;
  return *best;
}
unsigned countBelow(const std::vector<Entry> &entries, unsigned limit) {
  unsigned count = 0;
  while (count < smallest(entries).value && count < limit)
    ++count;
  return count;
}
int main() { std::printf("%u\n", countBelow({{2, 5}, {1, 3}}, 9)); }
