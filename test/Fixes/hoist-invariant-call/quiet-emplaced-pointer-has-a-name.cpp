// What is emplaced as a pointer is known by that.
#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
struct Item {
  int qty = 1;
};
struct Inventory {
  std::vector<std::unique_ptr<Item>> all;
  std::unordered_map<std::string, Item *> byName;
  void add(const std::string &name, Item *item) {
    all.emplace_back(item);
    byName[name] = item;
  }
  int total() const {
    int t = 0;
    for (const auto &i : all)
      t += i->qty;
    return t;
  }
};
int main() {
  Inventory inventory;
  inventory.add("bolt", new Item);
  for (int i = 0; i < 3; ++i) {
    std::cout << inventory.total() << '\n';
    inventory.byName["bolt"]->qty++;
  }
}
