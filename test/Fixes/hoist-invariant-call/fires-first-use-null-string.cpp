// Making a string of a null pointer throws, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
#include <string>
unsigned lengthOf(const char *text) {
  std::string copy(text);
  unsigned sum = 0;
  for (char c : copy)
    if (c == 'a')
      ++sum;
  return sum;
}
int main(int argc, char **) {
  const char *text = nullptr;
  unsigned sum = 0;
  for (int i = 1; i < argc; ++i)
    sum += lengthOf(text);
  std::printf("%u\n", sum);
}
