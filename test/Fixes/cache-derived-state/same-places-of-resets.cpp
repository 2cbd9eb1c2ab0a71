// Where a reset can stand.
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

namespace unbr1 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, std::vector<Cart> &l) {
    for (Cart &k : l)
      k.a_++;
    k.b_ = 1;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr1\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr1

namespace unbr2 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, std::vector<Cart> &l) {
    for (Cart &k : l)
      if (k.b_ == 0)
        k.a_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr2\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr2

namespace unbr3 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, std::vector<Cart> &l) {
    if (k.b_ == 0)
      for (Cart &k : l)
        k.a_++;
    else
      for (Cart &k : l)
        k.b_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr3\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr3

namespace unbr4 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, std::vector<Cart> &l) {
    yes(k);
    for (std::size_t i = 0; i < l.size(); ++i)
      if (Cart &k = l[i]; k.b_ == 0)
        k.a_++;
    yes(k);
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr4\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr4

namespace unbr5 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, std::vector<Cart> &l) {
    for (std::size_t i = 0; i < l.size(); ++i)
      for (Cart *const k = &l[i]; k->a_ < 3;)
        k->a_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr5\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr5

namespace unbr6 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  void one(int x) {
    yes(*this);
    if (x)
      a_++;
    else
      b_++;
    yes(*this);
    for (int i = 0; i < x; ++i)
      a_ += i;
    yes(*this);
    while (x-- > 0)
      if (x == 1)
        b_ += 3;
    yes(*this);
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr6\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  c.one(3);
  ask(c);
  c.one(0);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr6

namespace unbr7 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(std::vector<Cart> &l) {
    for (Cart &k : l)
      k.a_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr7\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr7

namespace unbr8 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(std::vector<Cart> &l) {
    for (Cart &k : l) {
      k.a_++;
      yes(k);
      k.b_++;
    }
    for (auto &k : l) {
      if (k.a_ > 0) {
        k.b_ += 1;
      }
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr8\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(v);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr8

namespace unbr9 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(std::vector<Cart *> l) {
    for (Cart *const k : l)
      k->a_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr9\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many({&c, &v[0]});
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr9

namespace unbr10 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart *const k, std::vector<Cart *> l) {
    for (Cart *const k : l)
      k->a_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- unbr10\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(&v[1], {&c, &v[0]});
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace unbr10

namespace whiledecl {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, Cart *p) {
    while (Cart *const k = p) {
      k->a_++;
      p = nullptr;
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- whiledecl\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace whiledecl

namespace whiledecl2 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart *const k, Cart *p) {
    while (Cart *const k = p)
      k->a_ += 3, p = nullptr;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- whiledecl2\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace whiledecl2

namespace ifdecl {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart *const k, Cart *p) {
    if (Cart *const k = p)
      k->a_ += 3;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- ifdecl\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace ifdecl

namespace ifdecl2 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart *const k, Cart *p) {
    if (Cart *const k = p; k->a_++ < 3)
      yes(*k);
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- ifdecl2\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace ifdecl2

namespace fordecl {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart *const k, Cart *p) {
    for (Cart *const k = p; k->a_++ < 3;)
      k->b_++;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- fordecl\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace fordecl

namespace swdecl {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart *const k, Cart *p) {
    switch (Cart *const k = p; k->a_++) {
    default:
      k->b_ = 4;
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- swdecl\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace swdecl

namespace rangeinit {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, Cart *p) {
    for (int i : {1, 2}) {
      Cart &k = p[i];
      k.a_ += i;
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- rangeinit\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace rangeinit

namespace declself {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void many(Cart &k, Cart *p) {
    {
      Cart &q = k;
      Cart &k = p[0];
      k.a_ = 6;
      q.b_ = 7;
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- declself\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace declself

namespace declinit {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static long many(Cart &k) {
    long a = k.a_++, b = ++k.a_;
    return a + b;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- declinit\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::many(c);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace declinit

namespace copydecl {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  Cart grown() const {
    Cart copy = *this;
    copy.a_++;
    yes(copy);
    copy.b_++;
    return copy;
  }
  Cart grown2() const {
    Cart copy(*this);
    ask(copy);
    copy.lines_.clear();
    ask(copy);
    return copy;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- copydecl\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  v[0] = c.grown();
  ask(v[0]);
  v[1] = c.grown2();
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace copydecl

namespace copydecl2 {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  friend Cart operator+(Cart l, const Cart &r) {
    l.a_ += r.a_ + 1;
    l.lines_.insert(l.lines_.end(), r.lines_.begin(), r.lines_.end());
    return l;
  }
  Cart &operator+=(const Cart &r) { return *this = *this + r; }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- copydecl2\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  v[0] = c + v[1];
  ask(v[0]);
  c += c;
  ask(c);
  c += v[0];
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace copydecl2

namespace staticlocal {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static long next() {
    static Cart c;
    ask(c);
    c.a_++;
    ask(c);
    return c.a_;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- staticlocal\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::next();
  Cart::next();
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace staticlocal

namespace reassignref {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void two(Cart *p, Cart *q) {
    Cart *const *pp = &p;
    (*pp)->a_ = 1;
    p = q;
    (*pp)->b_ = 2;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- reassignref\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::two(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace reassignref

namespace autoref {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void two(Cart *p, Cart *q) {
    auto &r = p;
    r->a_ = 1;
    p = q;
    r->b_ = 2;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- autoref\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::two(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace autoref

namespace autorefref {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void two(Cart *p, Cart *q) {
    auto &&r = p;
    r->a_ = 1;
    r = q;
    r->b_ = 2;
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- autorefref\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::two(&c, &v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace autorefref

namespace globref {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void two(Cart *q);
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
static Cart *cur_ = nullptr;
static Cart *&handle = cur_;
void Cart::two(Cart *q) {
  Cart t;
  cur_ = &t;
  handle->a_ = 1;
  cur_ = q;
  handle->b_ = 2;
}
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- globref\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::two(&v[0]);
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace globref

namespace lambdaref {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void two(std::vector<Cart *> l) {
    for (Cart *&p : l)
      p->a_ = 9;
    for (auto &p : l) {
      p->b_ = 1;
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- lambdaref\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::two({&c, &v[0]});
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace lambdaref

namespace outofloop {
class Cart;
void ask(const Cart &cart);
extern bool (*yes)(const Cart &);
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static void two(std::vector<Cart *> l) {
    Cart *none = l[0];
    Cart *&p = none;
    for (std::size_t i = 0; i < l.size(); ++i) {
      p = l[i];
      p->a_ = 9;
    }
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
bool asks(const Cart &c) { return c.total() % 2 == 0; }
bool (*yes)(const Cart &) = asks;
void ask(const Cart &cart) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      say("%ld\n", cart.total());
}
void run() {
  say("--- outofloop\n");
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(1, 1);
  std::vector<Cart> v{d, d, d};
  for (auto &x : v)
    ask(x);
  Cart::two({&c, &v[0]});
  ask(c);
  for (auto &x : v)
    ask(x);
}
} // namespace outofloop
int main() {
  unbr1::run();
  unbr2::run();
  unbr3::run();
  unbr4::run();
  unbr5::run();
  unbr6::run();
  unbr7::run();
  unbr8::run();
  unbr9::run();
  unbr10::run();
  whiledecl::run();
  whiledecl2::run();
  ifdecl::run();
  ifdecl2::run();
  fordecl::run();
  swdecl::run();
  rangeinit::run();
  declself::run();
  declinit::run();
  copydecl::run();
  copydecl2::run();
  staticlocal::run();
  reassignref::run();
  autoref::run();
  autorefref::run();
  globref::run();
  lambdaref::run();
  outofloop::run();
}
