// Bytes that the loop writes may be those of the text.
#include <cstdio>
#include <cstring>
unsigned fill(const char *text, char *out) {
  unsigned turns = 0;
  for (std::size_t i = 0; i < std::strlen(text); ++i) {
    out[i + 1] = 0;
    ++turns;
  }
  return turns;
}
int main() {
  char text[] = "banana";
  std::printf("%u\n", fill(text, text));
}
