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
void print(const std::string &text) { std::printf("%s\n", text.c_str()); }
int main() {
  std::string name = "a long name that does not fit into the object itself";
  for (int i = 0; i < 3; ++i)
    print(longer(name, "short"));
}
