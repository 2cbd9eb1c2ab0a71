// A copy of the text has less room, and the room is asked for.
#include <cstdio>
#include <string>
#include <vector>

class Doc {
public:
  void add(const std::string &word) { words_.push_back(word); }
  std::string text() const {
    std::string text;
    for (const std::string &word : words_)
      text += word + " ";
    return text;
  }

private:
  std::vector<std::string> words_;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long room(const Doc &doc, const std::vector<unsigned> &limits) {
  long sum = 0;
  for (unsigned limit : limits)
    if (limit > 0) {
      std::string text = doc.text();
      sum += weigh(text.capacity() < limit);
    }
  return sum;
}

int main() {
  Doc doc;
  for (int i = 0; i < 9; ++i)
    doc.add("seven");
  std::printf("%ld\n", room(doc, {57, 61}));
}
