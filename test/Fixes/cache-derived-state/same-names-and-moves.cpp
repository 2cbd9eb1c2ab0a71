// Other names for a field, and what moves it.
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

namespace base {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

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
  say("--- base\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.add(5, 5);
  ask(c);
}
} // namespace base

namespace move3out {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(const std::string &s) { lines_.push_back(s); }
  std::vector<std::string> take() {
    std::vector<std::string> out;
    std::move(lines_.begin(), lines_.end(), std::back_inserter(out));
    return out;
  }
  long total() const {
    long sum = 0;
    for (const std::string &line : lines_)
      for (char c : line)
        sum += c;
    return sum;
  }

private:
  std::vector<std::string> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- move3out\n");
  Cart c;
  c.add("abcdefghijklmnopqrstuvwxyz");
  c.add("q");
  ask(c);
  c.take();
  ask(c);
}
} // namespace move3out

namespace move3in {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void put(std::vector<Line> &in) {
    std::move(in.begin(), in.end(), lines_.begin());
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
  say("--- move3in\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  std::vector<Line> v{{50, 1}};
  c.put(v);
  ask(c);
}
} // namespace move3in

namespace moveiter {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(const std::string &s) { lines_.push_back(s); }
  std::vector<std::string> take() {
    return std::vector<std::string>(std::make_move_iterator(lines_.begin()),
                                    std::make_move_iterator(lines_.end()));
  }
  long total() const {
    long sum = 0;
    for (const std::string &line : lines_)
      for (char c : line)
        sum += c;
    return sum;
  }

private:
  std::vector<std::string> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- moveiter\n");
  Cart c;
  c.add("abcdefghijklmnopqrstuvwxyz");
  c.add("q");
  ask(c);
  c.take();
  ask(c);
}
} // namespace moveiter

namespace moveiter2 {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(const std::string &s) { lines_.push_back(s); }
  std::vector<std::string> take() {
    using M = std::move_iterator<std::vector<std::string>::iterator>;
    std::vector<std::string> out(M(lines_.begin()), M(lines_.end()));
    return out;
  }
  long total() const {
    long sum = 0;
    for (const std::string &line : lines_)
      for (char c : line)
        sum += c;
    return sum;
  }

private:
  std::vector<std::string> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- moveiter2\n");
  Cart c;
  c.add("abcdefghijklmnopqrstuvwxyz");
  c.add("q");
  ask(c);
  c.take();
  ask(c);
}
} // namespace moveiter2

namespace valueor {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void name(const std::string &s) { name_ = s; }
  std::string take() { return std::move(name_).value_or(""); }
  long total() const {
    long sum = 0;
    if (name_)
      for (char c : *name_)
        sum += c;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::optional<std::string> name_;
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- valueor\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.name("abcdefghijklmnopqrstuvwxyz");
  ask(c);
  c.take();
  ask(c);
}
} // namespace valueor

namespace boolproxy {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) {
    bits_.push_back(c % 2 == 0);
    bits_.push_back(n % 2 == 0);
  }
  void setAll() {
    for (const auto &b : bits_) {
      auto r = b;
      r = true;
    }
  }
  long total() const {
    long sum = 0;
    for (std::size_t i = 0; i < bits_.size(); ++i)
      sum = sum * 2 + (bits_[i] ? 1 : 0);
    return sum;
  }

private:
  std::vector<bool> bits_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- boolproxy\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.setAll();
  ask(c);
}
} // namespace boolproxy

namespace ringbegin {
class Cart;
void ask(const Cart &cart);
struct Ring {
  long v[4] = {1, 2, 3, 4};
  long touched = 0;
  long *begin() {
    ++touched;
    return v;
  }
  long *end() { return v + 4; }
  const long *begin() const { return v; }
  const long *end() const { return v + 4; }
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  long visit() {
    long s = 0;
    for (long v : ring_)
      s ^= v;
    return s;
  }
  long total() const {
    long sum = ring_.touched;
    for (long v : ring_)
      sum += v;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  Ring ring_;
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- ringbegin\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.visit();
  ask(c);
}
} // namespace ringbegin

namespace refptr {
class Cart;
void ask(const Cart &cart);

class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void both(Cart *&p, Cart *q) {
    p->a_ = 1;
    p = q;
    p->b_ = 2;
  }
  long total() const {
    long sum = a_ * 7 + b_ * 5;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  long a_ = 0;
  long b_ = 0;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- refptr\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  ask(d);
  Cart *p = &c;
  d.both(p, &d);
  ask(c);
  ask(d);
}
} // namespace refptr

namespace constrefptr {
class Cart;
void ask(const Cart &cart);
extern Cart *current;
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void both(Cart *const &p, Cart *q) {
    p->a_ = 1;
    current = q;
    p->b_ = 2;
  }
  long total() const {
    long sum = a_ * 7 + b_ * 5;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  long a_ = 0;
  long b_ = 0;
};
Cart *current;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- constrefptr\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  ask(d);
  current = &c;
  Cart::both(current, &d);
  ask(c);
  ask(d);
}
} // namespace constrefptr

namespace nsdmileak {
class Cart;
void ask(const Cart &cart);
struct Item;
std::vector<Item *> all;
int enroll(Item *i) {
  all.push_back(i);
  return 1;
}
struct Item {
  long v = 1;
  int id = enroll(this);
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

  long total() const {
    long sum = item_.v;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  Item item_;
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- nsdmileak\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  all[0]->v = 1000;
  ask(c);
}
} // namespace nsdmileak

namespace basector {
class Cart;
void ask(const Cart &cart);
int made = 0;
struct Counted {
  Counted() { ++made; }
};
struct Sum : Counted {
  long v = 0;
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

  Sum total() const {
    Sum sum;
    for (const Line &line : lines_)
      sum.v += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld %d\n", cart.total().v, made);
}
void run() {
  say("--- basector\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
}
} // namespace basector

namespace basector2 {
class Cart;
void ask(const Cart &cart);
int made = 0;
struct Counted {
  Counted() { ++made; }
};
struct Sum : Counted {
  long v = 0;
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

  Sum total() const {
    static const Sum none;
    (void)sizeof(none);
    Sum sum;
    for (const Line &line : lines_)
      sum.v += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld %d\n", cart.total().v, made);
}
void run() {
  say("--- basector2\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
}
} // namespace basector2

namespace basector3 {
class Cart;
void ask(const Cart &cart);
int made = 0;
struct Counted {
  Counted() { ++made; }
  Counted(int) {}
};
struct Sum : Counted {
  long v;
  Sum(long v) : Counted(1), v(v) {}
  Sum() = default;
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

  Sum total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return Sum(sum);
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld %d\n", cart.total().v, made);
}
void run() {
  say("--- basector3\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
}
} // namespace basector3

namespace arrctor {
class Cart;
void ask(const Cart &cart);
int made = 0;
struct Counted {
  long v;
  Counted() {
    ++made;
    v = 0;
  }
  Counted(long v) : v(v) {}
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

  std::array<Counted, 2> total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return {Counted(sum), Counted(1)};
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld %d\n", cart.total()[0].v, made);
}
void run() {
  say("--- arrctor\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
}
} // namespace arrctor

namespace tmplassign {
class Cart;
void ask(const Cart &cart);
struct Sum {
  long v;
  Sum() = default;
  Sum(long v) : v(v) {}
  template <class T> Sum &operator=(T &&o) {
    v = o.v + 1;
    return *this;
  }
};
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }

  Sum total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return Sum(sum);
  }

private:
  std::vector<Line> lines_;
};

void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total().v);
}
void run() {
  say("--- tmplassign\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
}
} // namespace tmplassign
int main() {
  base::run();
  move3out::run();
  move3in::run();
  moveiter::run();
  moveiter2::run();
  valueor::run();
  boolproxy::run();
  ringbegin::run();
  refptr::run();
  constrefptr::run();
  nsdmileak::run();
  basector::run();
  basector2::run();
  basector3::run();
  arrctor::run();
  tmplassign::run();
}
