// The container is behind a getter, which only gives it.
#include <cstdio>
#include <string>
#include <vector>
class Order {
public:
  explicit Order(std::vector<std::string> names) : names(std::move(names)) {}
  const std::vector<std::string> &items() const { return names; }

private:
  std::vector<std::string> names;
};
std::size_t sizes(const Order &order) {
  std::vector<std::size_t> out;
  for (const std::string &name : order.items())
    out.push_back(name.size());
  return out.size();
}
int main() { std::printf("%zu\n", sizes(Order({"a", "bc"}))); }
