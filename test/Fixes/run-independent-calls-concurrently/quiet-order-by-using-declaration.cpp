// The order of an enumeration comes from elsewhere, and counts.
// telemetry: Inputs/slow.jsonl
#include <algorithm>
#include <cstdio>
#include <vector>

namespace app {
enum class Level { Info, Notice, Warning };
}

namespace ops {
long asked = 0;

bool operator<(app::Level left, app::Level right) {
  ++asked;
  return static_cast<int>(left) < static_cast<int>(right);
}
} // namespace ops

namespace app {
using ops::operator<;
}

long first(const std::vector<app::Level> &levels) {
  return static_cast<long>(*std::max_element(levels.begin(), levels.end()));
}

long second(const std::vector<app::Level> &levels) {
  return static_cast<long>(*std::min_element(levels.begin(), levels.end()));
}

long report(const std::vector<app::Level> &levels) {
  const long most = first(levels);
  const long least = second(levels);
  return most * 10 + least;
}

int main() {
  std::printf("%ld %ld\n", report({app::Level::Notice, app::Level::Warning}),
              ops::asked);
}
