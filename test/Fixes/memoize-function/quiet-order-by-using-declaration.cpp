// The enumeration has an order from elsewhere, by which two are equal.
#include <cstdio>

namespace app {
enum class Level { Info, Notice, Warning };
}

namespace ops {
bool operator<(app::Level left, app::Level right) {
  return left != app::Level::Warning && right == app::Level::Warning;
}
} // namespace ops

namespace app {
using ops::operator<;
}

long ways(int length, app::Level level) {
  if (length < 2)
    return 1 + static_cast<long>(level);
  return ways(length - 1, level) + ways(length - 2, level);
}

int main() {
  std::printf("%ld\n", ways(15, app::Level::Info));
  std::printf("%ld\n", ways(15, app::Level::Notice));
}
