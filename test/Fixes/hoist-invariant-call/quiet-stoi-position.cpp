// stoi writes the position where it stopped.
#include <cstdio>
#include <string>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::string text = "12345678";
  std::size_t position = 1;
  unsigned turns = 0;
  while (turns < slow(position) && turns < 20) {
    turns += 1 + std::stoi(text, &position) % 2;
  }
  std::printf("%u\n", turns);
}
