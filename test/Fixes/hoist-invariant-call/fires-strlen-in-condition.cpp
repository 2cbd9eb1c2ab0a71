// The length of a string that the loop only reads.
// flags: -std=c++11
#include <cstdio>
#include <cstring>
int count_vowels(const char *input_text) {
  int vowel_count = 0;
  for (std::size_t i = 0; i < std::strlen(input_text); ++i)
    if (input_text[i] == 'a' || input_text[i] == 'e')
      ++vowel_count;
  return vowel_count;
}
int main() { std::printf("%d\n", count_vowels("banana tree")); }
