// A null pointer is no text, and the loop may run no turn.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

unsigned length(const char *name, const std::vector<unsigned> &values) {
  std::ostringstream out;
  for (unsigned value : values)
    out << value;
  out << name;
  return out.str().size();
}
unsigned longer(const std::vector<unsigned> &values, const char *name) {
  unsigned n = 0;
  for (unsigned value : values)
    n += value > length(name, values);
  return n;
}
int main() { std::printf("%u\n", longer({}, nullptr)); }
