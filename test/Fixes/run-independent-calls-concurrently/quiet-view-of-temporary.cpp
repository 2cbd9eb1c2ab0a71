// The text would be gone when the future is asked.
// telemetry: Inputs/slow.jsonl
#include <string>
#include <string_view>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
std::string_view second(const std::string &text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '/')
      at = i;
  return std::string_view(text).substr(0, at);
}
unsigned long report(const std::vector<int> &values, const std::string &name) {
  long sum = first(values);
  return static_cast<unsigned long>(sum) + second(name + "/x").size();
}
