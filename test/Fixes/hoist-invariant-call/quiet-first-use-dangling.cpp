// What the call returns might be the string that is made for it.
// flags: -std=c++11
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
struct Rule {
  std::string name;
  unsigned limit;
};
const std::string &nameFor(const std::vector<Rule> &rules,
                           const std::string &name) {
  for (const Rule &rule : rules)
    if (rule.name.size() > name.size())
      return rule.name;
    else if (rule.limit == 0)
      throw std::runtime_error("no such rule");
  return name;
}
unsigned scaled(const std::string &name, unsigned load) {
  return name.size() * load;
}
unsigned run(const std::vector<Rule> &rules, const std::vector<unsigned> &loads) {
  unsigned over = 0;
  for (unsigned load : loads)
    if (load > 10 && scaled(nameFor(rules, "a load of a long name"), load) > 99)
      ++over;
  return over;
}
int main() {
  std::vector<Rule> rules = {{"age", 1}, {"load", 20}};
  std::printf("%u %u\n", run({}, {1, 2, 3}), run(rules, {5, 15, 25, 35}));
}
