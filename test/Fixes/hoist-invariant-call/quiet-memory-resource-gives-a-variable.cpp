// A memory resource may give what has another name.
#include <cstdio>
#include <memory_resource>
#include <vector>
static unsigned char buf[64];
static int sum(const unsigned char *b) {
  int s = 0;
  for (int i = 0; i < 64; ++i)
    s += b[i];
  return s;
}
int main() {
  std::pmr::monotonic_buffer_resource r(buf, 64);
  std::pmr::vector<unsigned char> v(8, 1, &r);
  int total = 0;
  for (auto it = v.begin(); it != v.end(); ++it) {
    *it = 9;
    total += sum(buf);
  }
  std::printf("%d\n", total);
}
