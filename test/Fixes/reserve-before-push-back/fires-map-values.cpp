// emplace_back of a map's values, from a member.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
struct Prices {
  std::map<std::string, int> items;
  std::vector<int> values() const {
    std::vector<int> result;
    for (const auto &item : items) {
      result.emplace_back(item.second);
    }
    return result;
  }
};
int main() {
  for (int value : Prices{{{"tea", 3}, {"jam", 4}}}.values())
    std::printf("%d\n", value);
}
