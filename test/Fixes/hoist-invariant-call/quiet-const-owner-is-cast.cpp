// What a constant vector owns are no const objects, and a cast may say so.
#include <cstdio>
#include <vector>

static const std::vector<int> plain = {1, 2, 3};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int main() {
  int &first = const_cast<int &>(plain[0]);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(plain);
    first = i;
  }
  std::printf("%d\n", total);
}
