// A call that only makes a value of constants says more than a variable.
#include <cstdio>
#include <string>
struct Tag {
  std::string prefix, name;
};
Tag tag(const std::string &name) { return Tag{"!", name}; }
std::string indent(int depth) {
  std::string result;
  for (int i = 0; i < depth; ++i)
    result += "  ";
  return result;
}
void print(const Tag &tag) { std::printf("%s%s\n", tag.prefix.c_str(), tag.name.c_str()); }
int main() {
  print(tag("first"));
  std::puts("second");
  print(tag("first"));
  std::string text = indent(2) + "a\n";
  text += indent(2) + "b\n";
  std::printf("%s", text.c_str());
}
