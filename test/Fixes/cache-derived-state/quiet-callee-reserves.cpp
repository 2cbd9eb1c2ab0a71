// A callee reserves room, which a copy of the text has not.
#include <cstdio>
#include <string>
#include <vector>

std::string roomy() {
  std::string text;
  text.reserve(200);
  return text;
}

class Doc {
public:
  void add(const std::string &word) { words_.push_back(word); }
  std::string text() const {
    std::string text = roomy();
    for (const std::string &word : words_)
      text += word + " ";
    return text;
  }

private:
  std::vector<std::string> words_;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long ended(const Doc &doc, const std::vector<int> &limits) {
  long sum = 0;
  for (int limit : limits)
    if (limit > 0) {
      std::string text = doc.text();
      const char &first = text[0];
      text.append(40, '!'); // reserve() promised that nothing moves
      sum += weigh(first < limit);
    }
  return sum;
}

int main() {
  Doc doc;
  for (int i = 0; i < 9; ++i)
    doc.add("seven");
  std::printf("%ld\n", ended(doc, {'a', 'z'}));
}
