// As a number of eight bits a size may be another.
#include <cstdio>
#include <vector>
class Menu {
public:
  explicit Menu(std::vector<int> v) : v(std::move(v)) {}
  signed char size() const { return static_cast<signed char>(v.size()); }
  std::vector<int> twice() const {
    std::vector<int> r;
    for (int i = 0; i < size(); ++i)
      r.push_back(v[i] * 2);
    return r;
  }

private:
  std::vector<int> v;
};
int main() { std::printf("%zu\n", Menu(std::vector<int>(200, 1)).twice().size()); }
