// What is computed of constants takes a while.
#include <cstdio>
#include <string>
unsigned hashOf(const std::string &text) {
  unsigned hash = 7;
  for (char c : text)
    hash = hash * 31 + static_cast<unsigned char>(c);
  return hash;
}
int main() {
  std::printf("%u\n", hashOf("a name that is long"));
  std::printf("%u\n", hashOf("a name that is long") % 8);
}
