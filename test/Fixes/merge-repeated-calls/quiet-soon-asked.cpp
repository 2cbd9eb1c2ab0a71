// A flag that a few operations compute is as soon asked again as it is named.
#include <cstdio>
struct Chunk {
  unsigned flags = 0;
  const Chunk *parent = nullptr;
  bool isNull() const { return flags == 0 && parent == nullptr; }
  bool test(unsigned bits) const { return (flags & bits) != 0; }
  bool isPreproc() const { return !isNull() && test(4); }
};
int rate(const Chunk &chunk) {
  if (chunk.isPreproc())
    std::puts("preproc");
  return chunk.isPreproc() ? 1 : 2;
}
int main() { std::printf("%d\n", rate({4, nullptr})); }
