// The reference that the call returns would dangle.
#include <cstdio>
#include <string>
const std::string &longer(const std::string &a, const std::string &b) {
  unsigned lead = 0;
  for (unsigned i = 0; i < 9; ++i)
    if (a.size() > b.size() + i)
      ++lead;
  return lead ? a : b;
}
int main() {
  std::string name = "a long name that does not fit into the object itself";
  std::size_t sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += longer(name, std::string("short")).size() +
           longer("x", name + name).size();
  std::printf("%zu\n", sum);
}
