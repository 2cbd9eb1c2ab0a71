// What a constant owns is no constant: it may keep a name for it, or its
// elements may say their own.
#include <cstdio>
#include <vector>

int *noted = nullptr;

struct Shelf {
  std::vector<int> values = {1, 2, 3};
  int *data = values.data();
};

struct Number {
  int value = 1;
  Number() { noted = &value; }
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int sumOfNumbers(const std::vector<Number> &numbers) {
  int total = 0;
  for (const Number &number : numbers)
    total += number.value;
  return total;
}

int keepsPointer() {
  const Shelf shelf;
  int &first = *shelf.data;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(shelf.values);
    first = i;
  }
  return total;
}

int elementsSayIt() {
  const std::vector<Number> numbers(1);
  int &first = *noted;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sumOfNumbers(numbers);
    first = i;
  }
  return total;
}

int main() { std::printf("%d %d\n", keepsPointer(), elementsSayIt()); }
