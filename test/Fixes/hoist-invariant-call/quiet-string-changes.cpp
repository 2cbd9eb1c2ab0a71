// The loop shortens the string whose length it takes.
#include <cstdio>
#include <cstring>
int main() {
  char text[] = "banana";
  unsigned turns = 0;
  for (std::size_t i = 0; i < std::strlen(text); ++i) {
    text[std::strlen(text) - 1] = 0;
    ++turns;
  }
  std::printf("%u\n", turns);
}
