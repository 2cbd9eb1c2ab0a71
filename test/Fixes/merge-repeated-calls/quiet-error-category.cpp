// flags: -std=c++17
#include <cstdio>
#include <string>
#include <system_error>
#include <vector>

static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}

// error_code::message calls the user's category.
namespace case12 {
struct Category : std::error_category {
  const char *name() const noexcept override { return "c"; }
  std::string message(int) const override { log[0]++; return "m"; }
};
static Category category;
int run(const std::error_code &e) {
  int a = total(log) + 1;
  a += int(e.message().size());
  return a * total(log);
}
void check() { std::printf("%d\n", run({2, category})); }
} // namespace case12

// The constructor of system_error calls the user's category.
namespace case13 {
struct Category : std::error_category {
  const char *name() const noexcept override { return "c"; }
  std::string message(int) const override { log[0]++; return "m"; }
};
static Category category;
int run(const std::error_code &e) {
  int a = total(log) + 1;
  std::system_error x(e, "w"); // or thrown and caught
  return a * total(log);
}
void check() { std::printf("%d\n", run({2, category})); }
} // namespace case13

int main() {
  case12::check();
  case13::check();
}
