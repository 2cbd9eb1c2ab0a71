// to_chars writes into the text that the cached number was computed from.
#include <charconv>
#include <cstdio>
#include <string>
#include <vector>
class Label {
public:
  Label() = default;
  void renumber(int number) {
    std::to_chars(text.data(), text.data() + 3, number);
  }
  long weight() const {
    long sum = 0;
    for (char c : text)
      sum = sum * 3 + c;
    return sum;
  }

private:
  std::string text = "abc";
};
static void check(const Label &label, const std::vector<long> &limits,
                  void (*report)(long)) {
  for (long limit : limits)
    if (label.weight() > limit)
      report(label.weight());
}
int main() {
  Label label;
  auto report = [](long n) { std::printf("%ld\n", n); };
  check(label, {1, 2}, report);
  label.renumber(5);
  check(label, {1, 2}, report);
}
