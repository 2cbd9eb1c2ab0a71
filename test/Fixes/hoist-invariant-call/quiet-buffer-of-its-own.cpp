#include <iostream>
#include <ostream>
#include <streambuf>
#include <vector>

std::vector<int> weights{1, 2};

struct Counting : std::streambuf {
  int overflow(int c) override {
    weights.push_back(c);
    return c;
  }
};

int sumOf(const std::vector<int> &values) {
  int sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}

void render(std::ostream &out, const std::vector<int> &values, long &all) {
  for (int i = 0; i < 3; ++i) {
    out << 'x';
    all += sumOf(values);
  }
}

int main() {
  Counting buffer;
  std::ostream out(&buffer);
  long all = 0;
  render(out, weights, all);
  std::cout << all << '\n';
}
