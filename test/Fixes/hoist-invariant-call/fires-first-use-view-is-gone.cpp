// A loop that may have no turns just because what the view led to is gone.
#include <cstdio>
#include <string>
#include <string_view>

static int weighView(std::string_view text) {
  int result = 0;
  for (char each : text)
    result ^= each;
  return result;
}

int shortened(std::string text, bool yes) {
  std::string_view all = text;
  if (yes) {
    text.clear();
    text.shrink_to_fit();
  }
  int sum = 0;
  for (unsigned i = 0; i < text.size(); ++i)
    sum += static_cast<int>(i ^ weighView(all));
  return sum;
}

int main() {
  std::printf("%d\n", shortened("a text that is too long to be kept inside it", true));
  std::printf("%d\n", shortened("a text that is too long to be kept inside it", false));
}
