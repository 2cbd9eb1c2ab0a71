// A member function that is not const changes the temporary.
#include <cstdio>
#include <string>
std::string nameOf(const std::string &text) {
  std::string name;
  for (char c : text)
    name += c;
  return name;
}
int main() {
  std::string text = "x";
  for (int i = 0; i < 2; ++i)
    std::printf("%s\n", nameOf(text).append("y").c_str());
}
