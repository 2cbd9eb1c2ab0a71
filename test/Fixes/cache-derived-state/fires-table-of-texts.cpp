// A constant table has its value whenever it may be asked.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>
static const std::vector<std::string> stops = {"a", "the"};
class Corpus {
public:
  void add(const std::string &word) { words_.push_back(word); }
  int useful() const {
    int count = 0;
    for (const std::string &word : words_)
      count += std::find(stops.begin(), stops.end(), word) == stops.end();
    return count;
  }
  int rare() const {
    static const std::vector<std::string> known = {"one", "two"};
    int count = 0;
    for (const std::string &word : words_)
      count += std::find(known.begin(), known.end(), word) == known.end();
    return count;
  }

private:
  std::vector<std::string> words_;
};
void check(const std::vector<Corpus> &all, const std::vector<int> &limits,
           void (*report)(int)) {
  for (int limit : limits)
    for (const Corpus &corpus : all)
      if (corpus.useful() > limit + corpus.rare())
        report(limit);
}
int main() {
  std::vector<Corpus> all(1);
  all[0].add("the");
  all[0].add("one");
  auto report = [](int n) { std::printf("%d\n", n); };
  check(all, {0, -1, -2}, report);
  all[0].add("a");
  all[0].add("word");
  check(all, {0, -1, -2}, report);
}
