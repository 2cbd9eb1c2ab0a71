// Only one of the two is evaluated; what is called before it must not hide that.
#include <string>
#include <vector>
std::string describe(const std::vector<std::string> &parts) {
  std::string text;
  for (const std::string &part : parts)
    text += part;
  return text;
}
int location();
void report(int where, const std::string &text);
void warn(const std::vector<std::string> &parts, bool known) {
  if (known)
    report(location(), describe(parts));
  else
    report(0, describe(parts));
}
