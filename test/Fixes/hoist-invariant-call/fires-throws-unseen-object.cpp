// Nobody catches the failure in the loop, so what its constructor does is the
// last thing that happens there.
#include <cstddef>
#include <string>
#include <vector>
struct Failure {
  explicit Failure(const char *what);
};
std::size_t indexOf(const std::vector<std::string> &names, const std::string &name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name)
      return i;
  throw Failure("no such name");
}
unsigned countBefore(const std::vector<std::string> &names,
                     const std::vector<bool> &chosen) {
  unsigned count = 0;
  for (std::size_t i = 0; i < indexOf(names, "price"); ++i)
    count += chosen[i];
  return count;
}
