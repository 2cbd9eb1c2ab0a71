// flags: -std=c++17
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <sstream>
#include <vector>

static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}

// An istream_iterator runs the user's operator>> when it is made and when it moves on.
namespace case2 {
struct Item { int x; };
std::istream &operator>>(std::istream &in, Item &item) {
  log[0] += 3;
  return in >> item.x;
}
int next(std::istream &in) {
  int a = total(log) + 1;
  std::istream_iterator<Item> it(in); // so does `++it`
  return a * total(log) + it->x;
}
void check() {
  std::istringstream in("1 2 3");
  std::printf("%d\n", next(in));
}
} // namespace case2

// reverse_iterator, move_iterator, counted_iterator over the user's iterator run its operators.
namespace case8 {
struct It : std::iterator<std::bidirectional_iterator_tag, const int> {
  const int *p;
  explicit It(const int *p) : p(p) {}
  const int &operator*() const { log[0]++; return *p; }
  It &operator++() { log[0]++; ++p; return *this; }
  It &operator--() { log[0]++; --p; return *this; }
  bool operator==(It o) const { return p == o.p; }
  bool operator!=(It o) const { return p != o.p; }
};
static const int data[] = {7, 8, 9};
int run() {
  std::reverse_iterator<It> r(It(data + 3));
  int a = total(log) + 1;
  a += *r; // so do ++r, r == r, r - r
  return a * total(log);
}
void check() { std::printf("%d\n", run()); }
} // namespace case8

// std::next, prev, distance run the user's ++.
namespace case9 {
struct It : std::iterator<std::bidirectional_iterator_tag, const int> {
  const int *p;
  explicit It(const int *p) : p(p) {}
  const int &operator*() const { log[0]++; return *p; }
  It &operator++() { log[0]++; ++p; return *this; }
  It &operator--() { log[0]++; --p; return *this; }
  bool operator==(It o) const { return p == o.p; }
  bool operator!=(It o) const { return p != o.p; }
};
static const int data[] = {7, 8, 9};
int run() {
  It i(data);
  int a = total(log) + 1;
  a += int(std::next(i).p - data); // so does std::distance(i, It(data + 2))
  return a * total(log);
}
void check() { std::printf("%d\n", run()); }
} // namespace case9

// A container made of two iterators of the user runs their operators.
namespace case10 {
struct It : std::iterator<std::bidirectional_iterator_tag, const int> {
  const int *p;
  explicit It(const int *p) : p(p) {}
  const int &operator*() const { log[0]++; return *p; }
  It &operator++() { log[0]++; ++p; return *this; }
  It &operator--() { log[0]++; --p; return *this; }
  bool operator==(It o) const { return p == o.p; }
  bool operator!=(It o) const { return p != o.p; }
};
static const int data[] = {7, 8, 9};
int run() {
  It i(data);
  int a = total(log) + 1;
  std::vector<int> copy(i, It(data + 3));
  return a * total(log) + copy[0];
}
void check() { std::printf("%d\n", run()); }
} // namespace case10

// std::begin, end, size, empty call the user's member.
namespace case11 {
struct Range {
  const int *begin() const { log[0]++; return nullptr; }
  std::size_t size() const { log[0]++; return 1; }
};
int run(const Range &r) {
  int a = total(log) + 1;
  a += int(std::size(r)); // so does std::begin(r)
  return a * total(log);
}
void check() { std::printf("%d\n", run(Range())); }
} // namespace case11

// An algorithm with a lambda over iterators of the user runs their operators.
namespace case18 {
struct It : std::iterator<std::bidirectional_iterator_tag, const int> {
  const int *p;
  explicit It(const int *p) : p(p) {}
  const int &operator*() const { log[0]++; return *p; }
  It &operator++() { log[0]++; ++p; return *this; }
  It &operator--() { log[0]++; --p; return *this; }
  bool operator==(It o) const { return p == o.p; }
  bool operator!=(It o) const { return p != o.p; }
};
static const int data[] = {7, 8, 9};
int run() {
  int a = total(log) + 1;
  a += std::any_of(It(data), It(data + 3), [](int x) { return x > 8; });
  return a * total(log);
}
void check() { std::printf("%d\n", run()); }
} // namespace case18

// fill_n into an output iterator of the user runs its assignment.
namespace case24 {
struct Out {
  using iterator_category = std::output_iterator_tag;
  using value_type = void; using difference_type = std::ptrdiff_t; using pointer = void; using reference = void;
  Out &operator*() { return *this; }
  Out &operator++() { return *this; }
  Out operator++(int) { return *this; }
  Out &operator=(int x) { log[0] += x; return *this; }
};
int run() {
  int a = total(log) + 1;
  std::fill_n(Out{}, 3, 1);
  return a * total(log);
}
void check() { std::printf("%d\n", run()); }
} // namespace case24

int main() {
  case2::check();
  case8::check();
  case9::check();
  case10::check();
  case11::check();
  case18::check();
  case24::check();
}
