// A few digits are written sooner than a variable is read about.
#include <string>
std::string limits(int least) {
  std::string text = "MIN=";
  text += std::to_string(least);
  text += ";FLOOR=";
  text += std::to_string(least);
  return text;
}
