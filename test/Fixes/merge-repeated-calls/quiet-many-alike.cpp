// Of many calls that are refused alike a few are said, and how many more.
#include <cstdio>
#include <string>
std::string lineOf(const std::string &text) {
  std::puts(text.c_str());
  return text + '.';
}
std::size_t run(const std::string &text) {
  std::size_t sum = 0;
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  sum += lineOf(text).size();
  return sum;
}
int main() { std::printf("%zu\n", run("text")); }
