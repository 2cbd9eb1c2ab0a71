// One that overrides gives what had a name; the base gives what is new.
#include <cstdio>
#include <utility>
#include <vector>

std::vector<int> stock;

class Source {
public:
  virtual ~Source() = default;
  virtual std::vector<int> take() { return {1}; }
  virtual operator std::vector<int>() { return {2}; }
};

class Store : public Source {
public:
  std::vector<int> take() override { return std::move(stock); }
  operator std::vector<int>() override { return std::move(stock); }
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int byReference() {
  int &first = stock[0];
  Store store;
  Source &source = store;
  std::vector<int> taken = source.take();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int byParameter(Source &source) {
  int &first = stock[0];
  std::vector<int> taken = source.take();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int byConversion(Source &source) {
  int &first = stock[0];
  std::vector<int> taken = source;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int main() {
  Store store;
  stock = {1, 2, 3};
  std::printf("%d\n", byReference());
  stock = {1, 2, 3};
  std::printf("%d\n", byParameter(store));
  stock = {1, 2, 3};
  std::printf("%d\n", byConversion(store));
}
