// A const member function in a const member function, called on this.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
class Catalog {
public:
  explicit Catalog(std::vector<std::string> names) : names_(std::move(names)) {}
  std::size_t longest() const {
    std::size_t most = 0;
    for (const std::string &name : names_)
      if (name.size() > most)
        most = name.size();
    return most;
  }
  void print() const {
    for (const std::string &name : names_)
      std::printf("%s %zu\n", name.c_str(), longest() - name.size());
  }

private:
  std::vector<std::string> names_;
};
int main() { Catalog({"tea", "coffee"}).print(); }
