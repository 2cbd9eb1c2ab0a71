// The getter makes a copy: another one is not free.
#include <cstdio>
#include <vector>
class Order {
public:
  std::vector<int> items() const { return numbers; }

private:
  std::vector<int> numbers = {1, 2, 3};
};
int main() {
  Order order;
  std::vector<int> out;
  for (int number : order.items())
    out.push_back(number);
  std::printf("%zu\n", out.size());
}
