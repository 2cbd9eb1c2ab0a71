// The member function called on the temporary would be another.
#include <cstdio>
#include <string>
int moved = 0;
struct Name {
  std::string text;
  std::string take() && {
    ++moved;
    return "moved " + text;
  }
  std::string take() const & { return "copied " + text; }
};
Name nameOf(const std::string &text) {
  Name name;
  for (char c : text)
    name.text += c;
  return name;
}
int main() {
  std::string text = "x";
  for (int i = 0; i < 2; ++i)
    std::printf("%s %d\n", nameOf(text).take().c_str(), moved);
}
