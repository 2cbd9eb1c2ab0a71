// The elements of a constant table are no constants, and got a name before.
#include <cstdio>
#include <vector>

int *noted = nullptr;

std::vector<int> withNote() {
  std::vector<int> values = {1, 2, 3};
  noted = values.data();
  return values;
}

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

static const std::vector<int> table = withNote();

int global() {
  int &first = *noted;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(table);
    first = i;
  }
  return total;
}

int local() {
  static const std::vector<int> own = withNote();
  int &first = *noted;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(own);
    first = i;
  }
  return total;
}

int main() {
  std::printf("%d\n", global());
  std::printf("%d\n", local());
}
