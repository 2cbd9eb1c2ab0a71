// The bound follows what the loop does to the container.
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

void spread(std::string &text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == ',') {
      text[i] = ';';
      text += '.';
    }
}

void shrink(std::vector<char> &bytes) {
  for (auto at = bytes.begin(); at != bytes.end();) {
    *at = '.';
    at = bytes.erase(at);
  }
}

void rawCopy(const std::string &text, char *out) {
  for (std::size_t i = 0; i < text.size(); ++i)
    out[i] = text[i]; // Whose bytes these are nobody knows.
}

struct Lines {
  std::vector<std::string> All;
  void open(std::string &last) {
    for (std::size_t i = 0; i < All.size(); ++i) {
      last[0] = '>';
      add();
    }
  }
  void add() {
    if (All.size() < 4)
      All.push_back("new");
  }
};

int main() {
  std::string text = "a,b,c";
  spread(text);
  std::vector<char> bytes = {'a', 'b'};
  shrink(bytes);
  char out[16] = {};
  rawCopy(text, out);
  Lines lines{{"one"}};
  std::string last = "last";
  lines.open(last);
  std::printf("%s %zu %s %zu\n", text.c_str(), bytes.size(), out, lines.All.size());
}
