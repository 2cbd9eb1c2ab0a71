// Where the first test fails nothing was computed so far.
#include <string>
#include <vector>
unsigned countOf(const std::vector<std::string> &names) {
  unsigned count = 0;
  for (const std::string &name : names)
    count += name.size();
  return count;
}
bool isOpen(int);
bool fits(const std::vector<std::string> &names, int door, unsigned least,
          unsigned most) {
  return isOpen(door) && countOf(names) >= least && countOf(names) <= most;
}
