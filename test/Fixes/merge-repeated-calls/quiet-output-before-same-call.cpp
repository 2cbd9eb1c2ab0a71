// The other call may run first, but only after something is printed.
#include <cstdio>
#include <stdexcept>
unsigned share(unsigned all, unsigned parts) {
  if (parts == 0)
    throw std::runtime_error("no parts");
  unsigned sum = 0;
  for (unsigned i = 0; i < 5; ++i)
    sum += all / parts;
  return sum;
}
unsigned doubled(unsigned all, unsigned parts) {
  return share(all, parts) + (std::puts("right"), share(all, parts));
}
int main() {
  for (unsigned parts = 0; parts < 3; ++parts)
    try {
      std::printf("%u\n", doubled(12, parts));
    } catch (const std::exception &caught) {
      std::printf("%s\n", caught.what());
    }
}
