// The getter searches: doing so again is not free.
#include <cstdio>
#include <string>
#include <vector>
struct Shelf {
  std::string name;
  std::vector<int> numbers;
};
class Store {
public:
  explicit Store(std::vector<Shelf> all) : shelves(std::move(all)) {}
  const std::vector<int> &last() const {
    const Shelf *found = &shelves.front();
    for (const Shelf &shelf : shelves)
      if (shelf.name > found->name)
        found = &shelf;
    return found->numbers;
  }

private:
  std::vector<Shelf> shelves;
};
std::size_t copied(const Store &store) {
  std::vector<int> out;
  for (int number : store.last())
    out.push_back(number);
  return out.size();
}
int main() { std::printf("%zu\n", copied(Store({{"a", {1}}, {"b", {2, 3}}}))); }
