// A view that was made in an array of bytes is written with them.
#include <cstdio>
#include <cstring>
#include <new>
#include <string_view>
struct Slot {
  alignas(std::string_view) unsigned char raw[sizeof(std::string_view)];
};
static int walk(std::string_view &view, Slot &slot, const Slot &other) {
  int n = 0;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (i < sizeof slot.raw)
      slot.raw[i] = other.raw[i];
    ++n;
  }
  return n;
}
static char text[64];
int main() {
  std::memset(text, 'x', 64);
  Slot a, b;
  auto *p = new (a.raw) std::string_view(text, 40);
  new (b.raw) std::string_view(text, 20);
  std::printf("%d\n", walk(*p, a, b));
}
