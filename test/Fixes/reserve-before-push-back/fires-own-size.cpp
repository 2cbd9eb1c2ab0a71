// The class's own size is that of what it holds.
#include <cstdio>
#include <vector>
class Menu {
public:
  explicit Menu(std::vector<int> v) : v(std::move(v)) {}
  int size() const { return static_cast<int>(v.size()); }
  std::vector<int> twice() const {
    std::vector<int> r;
    for (int i = 0; i < size(); ++i)
      r.push_back(v[i] * 2);
    return r;
  }

private:
  std::vector<int> v;
};
int main() { std::printf("%d\n", Menu({1, 2}).twice()[1]); }
