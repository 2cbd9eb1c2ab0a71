// Comparing a text of one's own class with a literal ends at once, mostly.
#include <cstdio>
#include <cstring>

struct Piece {
  Piece(const char *text) : text(text), size(std::strlen(text)) {}
  const char *text;
  std::size_t size;
};

static bool operator==(const Piece &a, const Piece &b) {
  return a.size == b.size && std::memcmp(a.text, b.text, a.size) == 0;
}

char separator(const Piece &name, int many) {
  if (name == "in" || name == "in_newline")
    return many + (name == "in" ? ' ' : '\n');
  return '?';
}

int main() { std::printf("%c%c\n", separator("in", 33), separator("out", 1)); }
