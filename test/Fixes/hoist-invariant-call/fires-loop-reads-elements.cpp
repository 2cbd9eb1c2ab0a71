// The loop over the result could change it, but does not.
#include <cstdio>
#include <string>
#include <vector>
std::vector<std::string> words() { return {"for", "if", "while", "do"}; }
unsigned known(const std::vector<std::string> &names) {
  unsigned count = 0;
  for (const std::string &name : names)
    for (auto &word : words())
      if (word == name || word.size() > 9)
        ++count;
  return count;
}
int main() { std::printf("%u\n", known({"if", "it", "do"})); }
