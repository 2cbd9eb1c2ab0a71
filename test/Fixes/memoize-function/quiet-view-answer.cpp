// telemetry: Inputs/repeats.json
// The answer is a view of what the caller gave.
#include <cstdio>
#include <string>
#include <string_view>
std::string_view plan(const std::string &text, int months) {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (char letter : text)
      sum += letter * month % 97;
  return {text.data(), std::size_t(sum % 2)};
}
int main() { std::printf("%zu\n", plan("one", 12).size()); }
