// The getter counts how often it is asked.
#include <cstdio>
#include <vector>
class Order {
public:
  const std::vector<int> &items() const {
    ++asked;
    return numbers;
  }
  mutable int asked = 0;

private:
  std::vector<int> numbers = {1, 2, 3};
};
int main() {
  Order order;
  std::vector<int> out;
  for (int number : order.items())
    out.push_back(number);
  std::printf("%zu %d\n", out.size(), order.asked);
}
