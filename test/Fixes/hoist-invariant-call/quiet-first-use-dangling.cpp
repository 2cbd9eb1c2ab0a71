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
const Rule &ruleFor(const std::vector<Rule> &rules, const std::string &name) {
  for (const Rule &rule : rules)
    if (rule.name == name)
      return rule;
  throw std::runtime_error("no such rule");
}
unsigned run(const std::vector<Rule> &rules, const std::vector<unsigned> &loads) {
  unsigned over = 0;
  for (unsigned load : loads)
    if (load > 10 && load > ruleFor(rules, "load").limit)
      ++over;
  return over;
}
int main() {
  std::vector<Rule> rules = {{"age", 1}, {"load", 20}};
  std::printf("%u %u\n", run({}, {1, 2, 3}), run(rules, {5, 15, 25, 35}));
}
