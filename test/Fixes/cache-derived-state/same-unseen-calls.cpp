// Calls that nobody wrote.
// flags: -std=c++17 -pthread
#include <algorithm>
#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <new>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <typeinfo>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
struct Line {
  long cents;
  int count;
};
int (*say)(const char *, ...) = std::printf;

namespace setless {
class Cart;
void ask(const Cart &cart);
struct Key {
  long k;
};
bool operator<(const Key &a, const Key &b);
class Cart {
public:
  void add(long c, int n) { keys_.insert(Key{c * n}); }

  long total() const {
    long sum = 0;
    for (const Key &key : keys_)
      sum = sum * 3 + key.k;
    return sum;
  }

private:
  std::set<Key> keys_;
};
Cart shop;
long seen;
bool operator<(const Key &a, const Key &b) {
  seen += shop.total();
  return a.k < b.k;
}
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- setless\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.add(9, 9);
  ask(shop);
}
} // namespace setless

namespace emplacector {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v;
  Item(long v);
};
class Cart {
public:
  void add(long c, int n) { lines_.emplace_back(c * n); }

  long total() const {
    long sum = 0;
    for (const Item &i : lines_)
      sum += i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
Item::Item(long v) : v(v) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- emplacector\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.add(9, 9);
  ask(shop);
}
} // namespace emplacector

namespace resizector {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v;
  Item();
};
class Cart {
public:
  void add(long c, int n) {
    lines_.resize(lines_.size() + 1);
    lines_.back().v += c * n;
  }
  void more() { lines_.resize(lines_.size() + 2); }
  long total() const {
    long sum = 0;
    for (const Item &i : lines_)
      sum += i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
Item::Item() : v(5) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- resizector\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.more();
  ask(shop);
}
} // namespace resizector

namespace mapindex {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v;
  Item();
};
class Cart {
public:
  void add(long c, int n) { lines_[c].v += n; }
  void touch(long k) { lines_[k]; }
  long total() const {
    long sum = 0;
    for (const auto &i : lines_)
      sum += i.second.v * i.first;
    return sum;
  }

private:
  std::map<long, Item> lines_;
};
Cart shop;
long seen;
Item::Item() : v(5) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- mapindex\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.touch(77);
  ask(shop);
}
} // namespace mapindex

namespace fillconv {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v = 0;
  Item() = default;
  Item(long x);
};
class Cart {
public:
  void add(long c, int n) {
    lines_.push_back(Item());
    lines_.back().v = c * n;
  }
  void all(long v) { std::fill(lines_.begin(), lines_.end(), v); }
  long total() const {
    long sum = 0;
    for (const auto &i : lines_)
      sum += i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
Item::Item(long x) : v(x) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- fillconv\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.all(77);
  ask(shop);
}
} // namespace fillconv

namespace copyconv {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v = 0;
  Item() = default;
  Item(long x);
};
class Cart {
public:
  void add(long c, int n) {
    lines_.push_back(Item());
    lines_.back().v = c * n;
  }
  void all(const std::vector<long> &v) {
    std::copy(v.begin(), v.end(), lines_.begin());
  }
  long total() const {
    long sum = 0;
    for (const auto &i : lines_)
      sum += i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
Item::Item(long x) : v(x) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- copyconv\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.all({77, 78});
  ask(shop);
}
} // namespace copyconv

namespace assignconv {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v = 0;
  Item() = default;
  Item(long x);
};
class Cart {
public:
  void add(long c, int n) {
    lines_.push_back(Item());
    lines_.back().v = c * n;
  }
  void all(const std::vector<long> &v) { lines_.assign(v.begin(), v.end()); }
  void more(const std::vector<long> &v) {
    lines_.insert(lines_.end(), v.begin(), v.end());
  }
  long total() const {
    long sum = 0;
    for (const auto &i : lines_)
      sum += i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
Item::Item(long x) : v(x) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- assignconv\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.all({77, 78});
  ask(shop);
  shop.more({1, 2, 3});
  ask(shop);
}
} // namespace assignconv

namespace adlswap {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v;
};
void swap(Item &a, Item &b);
class Cart {
public:
  void add(long c, int n) { lines_.push_back(Item{c * n}); }
  void rev() { std::reverse(lines_.begin(), lines_.end()); }
  long total() const {
    long sum = 0;
    for (const auto &i : lines_)
      sum = sum * 3 + i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
void swap(Item &a, Item &b) {
  seen += shop.total();
  long t = a.v;
  a.v = b.v;
  b.v = t;
  seen += 0;
}
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- adlswap\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.rev();
  ask(shop);
}
} // namespace adlswap

namespace iotaconv {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v = 0;
  Item() = default;
  Item(int x);
};
class Cart {
public:
  void add(long c, int n) {
    lines_.push_back(Item());
    lines_.back().v = c * n;
  }
  void all(int v) { std::iota(lines_.begin(), lines_.end(), v); }
  long total() const {
    long sum = 0;
    for (const auto &i : lines_)
      sum += i.v;
    return sum;
  }

private:
  std::vector<Item> lines_;
};
Cart shop;
long seen;
Item::Item(int x) : v(x) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- iotaconv\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.all(77);
  ask(shop);
}
} // namespace iotaconv

namespace optemplace {
class Cart;
void ask(const Cart &cart);
struct Item {
  long v;
  Item(long x);
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void set(long v) { extra_.emplace(v); }
  void set2(long v) { extra_ = v; }
  long total() const {
    long sum = extra_ ? extra_->v : 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  std::optional<Item> extra_;
};
Cart shop;
long seen;
Item::Item(long x) : v(x) { seen += shop.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- optemplace\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.set(77);
  ask(shop);
  shop.set2(7);
  ask(shop);
}
} // namespace optemplace

namespace generate {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void gen();
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
Cart shop;
long seen;
void Cart::gen() {
  std::generate(lines_.begin(), lines_.end(),
                [] { return Line{shop.total() + 1, 1}; });
}
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- generate\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.gen();
  ask(shop);
}
} // namespace generate

namespace sortcmp {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void srt();
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum = sum * 3 + line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
Cart shop;
long seen;
void Cart::srt() {
  std::sort(lines_.begin(), lines_.end(), [](const Line &a, const Line &b) {
    seen += shop.total();
    return a.cents > b.cents;
  });
}
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- sortcmp\n");
  shop.add(3, 1);
  shop.add(4, 2);
  ask(shop);
  shop.srt();
  ask(shop);
}
} // namespace sortcmp

namespace localdtor {
class Cart;
void ask(const Cart &cart);
struct Guard {
  const Cart &c;
  long &s;
  ~Guard();
};
extern long seen;
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late(long v) {
    Guard g{*this, seen};
    lines_[0].cents = v;
  }
  void two(long v) {
    {
      lines_[0].cents = v;
      Guard g{*this, seen};
    }
    lines_[1].cents = v;
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
long seen;
Guard::~Guard() { s += c.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- localdtor\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late(50);
  ask(c);
  c.two(8);
  ask(c);
}
} // namespace localdtor

namespace tempdtor {
class Cart;
void ask(const Cart &cart);
struct Guard {
  const Cart &c;
  long v;
  ~Guard();
};
extern long seen;
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late(long v) {
    lines_[0].cents = Guard{*this, v}.v;
    lines_[1].cents = 3;
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
long seen;
Guard::~Guard() { seen += c.total(); }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- tempdtor\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late(50);
  ask(c);
}
} // namespace tempdtor

namespace implconv {
class Cart;
void ask(const Cart &cart);
struct Conv {
  const Cart &c;
  operator long() const;
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late(const Conv &v) { lines_[0].cents = v; }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
Conv::operator long() const { return c.total() + 1; }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- implconv\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late(Conv{c});
  ask(c);
}
} // namespace implconv

namespace opover {
class Cart;
void ask(const Cart &cart);
struct Conv {
  const Cart *c;
};
long operator+(const Conv &c, long v);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late(const Conv &v) { lines_[0].cents = v + 3; }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
long operator+(const Conv &c, long v) { return c.c->total() + v; }
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- opover\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late(Conv{&c});
  ask(c);
}
} // namespace opover

namespace prefill {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late() {
    long old = total();
    lines_[0].cents = old;
    lines_[1].cents = total();
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- prefill\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late();
  ask(c);
}
} // namespace prefill

namespace sameline {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late() { lines_[0].cents = total() + 5; }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- sameline\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late();
  ask(c);
  c.late();
  ask(c);
}
} // namespace sameline

namespace throwmid {
class Cart;
void ask(const Cart &cart);
long half(long v) {
  if (v % 2)
    throw std::runtime_error("odd");
  return v / 2;
}
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late(const std::vector<long> &vs) {
    for (std::size_t i = 0; i < vs.size(); ++i)
      lines_[i].cents = half(vs[i]);
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- throwmid\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  try {
    c.late({8, 3});
  } catch (std::exception &) {
    say("x\n");
  }
  ask(c);
  try {
    c.late({3, 3});
  } catch (std::exception &) {
    say("x\n");
  }
  ask(c);
}
} // namespace throwmid

namespace catchask {
class Cart;
void ask(const Cart &cart);
long half(long v) {
  if (v % 2)
    throw std::runtime_error("odd");
  return v / 2;
}
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void late(const std::vector<long> &vs) {
    for (std::size_t i = 0; i < vs.size(); ++i)
      try {
        lines_[i].cents = half(vs[i]);
      } catch (std::exception &) {
        lines_[i].cents = total();
        lines_[i].count = 2;
      }
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- catchask\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.late({8, 3});
  ask(c);
  c.late({3, 3});
  ask(c);
}
} // namespace catchask
int main() {
  setless::run();
  emplacector::run();
  resizector::run();
  mapindex::run();
  fillconv::run();
  copyconv::run();
  assignconv::run();
  adlswap::run();
  iotaconv::run();
  optemplace::run();
  generate::run();
  sortcmp::run();
  localdtor::run();
  tempdtor::run();
  implconv::run();
  opover::run();
  prefill::run();
  sameline::run();
  throwmid::run();
  catchask::run();
}
