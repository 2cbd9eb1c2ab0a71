// telemetry: Inputs/repeats.json
// Keys and answers that have memory of their own.
#include <cstdio>
#include <string>
#include <vector>
struct Word {
  std::string text;
  int count = 0;
};
struct Page {
  std::vector<Word> words;
  double share = 0;
};
Page plan(const std::string &text, std::vector<int> lengths) {
  Page page;
  for (int length : lengths)
    for (std::string::size_type i = 0; i < text.size(); ++i) {
      std::string word = text.substr(i, 3);
      bool known = false;
      for (Word &other : page.words)
        if (other.text == word) {
          ++other.count;
          known = true;
        }
      if (!known)
        page.words.push_back({word, length});
    }
  page.share = page.words.size() / 7.0;
  return page;
}
int main() {
  for (int round = 0; round < 3; ++round) {
    Page page = plan("an apple a day", {1, 2, round % 2});
    page.words.front().count += 100; // A copy is the caller's own.
    std::printf("%zu %d %.3f\n", page.words.size(), page.words.front().count, page.share);
  }
}
