// What a container owns gets into another one in many ways, and names lead
// there. flags: -std=c++17
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <list>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sink {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
struct W {
  Ints v;
  void set(Ints x) { v = std::move(x); }
};
void go(Ints &p) {
  int &r = p[0];
  W w;
  w.set(std::move(p));
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(w.v);
  }
  std::printf("%u\n", t);
}
void run() {
  Ints p{1, 2, 3};
  go(p);
}
} // namespace sink

namespace shift {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
struct P {
  Ints a, b;
};
void shift(P &p) { p.b = std::move(p.a); }
void run() {
  P p{{1, 2, 3}, {}};
  int &r = p.a[0];
  shift(p);
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(p.b);
  }
  std::printf("%u\n", t);
}
} // namespace shift

namespace constructor {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
struct W {
  Ints v;
  W(Ints &p) : v(std::move(p)) {}
};
void go(Ints &p) {
  int &r = p[0];
  W w(p);
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(w.v);
  }
  std::printf("%u\n", t);
}
void run() {
  Ints p{1, 2, 3};
  go(p);
}
} // namespace constructor

namespace initialiser {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
Ints pool{1, 2, 3};
struct W {
  int n;
  Ints v = std::move(pool);
};
void run() {
  int &r = pool[0];
  W w{1};
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(w.v);
  }
  std::printf("%u\n", t);
}
} // namespace initialiser

namespace own_state {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
void go(Ints &p) {
  int &r = p[0];
  auto take = [v = std::move(p)]() mutable { return std::move(v); };
  Ints b = take();
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(b);
  }
  std::printf("%u\n", t);
}
void run() {
  Ints p{1, 2, 3};
  go(p);
}
} // namespace own_state

namespace moving_iterators {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
void go(std::vector<Ints> &p) {
  int &r = p[0][0];
  std::vector<Ints> b;
  b.assign(std::make_move_iterator(p.begin()),
           std::make_move_iterator(p.end()));
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(b[0]);
  }
  std::printf("%u\n", t);
}
void run() {
  std::vector<Ints> p{{1, 2, 3}};
  go(p);
}
} // namespace moving_iterators

namespace raw_pointer {
unsigned cost(int x) {
  unsigned s = 7;
  for (int i = 0; i < 20; ++i)
    s = s * 31u + unsigned(x);
  return s;
}
void run() {
  int *raw = new int(1);
  std::unique_ptr<int> u(raw);
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    *raw = i;
    t += cost(*u);
  }
  std::printf("%u\n", t);
}
} // namespace raw_pointer

namespace new_object {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
void go(Ints &p) {
  int &r = p[0];
  std::unique_ptr<Ints> u(new Ints(std::move(p)));
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(*u);
  }
  std::printf("%u\n", t);
}
void run() {
  Ints p{1, 2, 3};
  go(p);
}
} // namespace new_object

namespace four_steps {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
struct C {
  Ints v, w;
};
struct B {
  C c;
};
struct A {
  B b;
};
void go(A &s) {
  int &r = s.b.c.v[0];
  s.b.c.v.swap(s.b.c.w);
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(s.b.c.w);
  }
  std::printf("%u\n", t);
}
void run() {
  A s{{{{1, 2, 3}, {4, 5, 6}}}};
  go(s);
}
} // namespace four_steps

namespace array_of_containers {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
struct S {
  Ints d[1], e[1];
};
void go(S &s) {
  int &r = s.d[0][0];
  std::swap(s.d, s.e);
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(s.e[0]);
  }
  std::printf("%u\n", t);
}
void run() {
  S s{{{1, 2, 3}}, {{4, 5, 6}}};
  go(s);
}
} // namespace array_of_containers

namespace array_is_moved {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
struct S {
  Ints d[1];
};
void go(S &p) {
  int &r = p.d[0][0];
  S q = std::move(p);
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(q.d[0]);
  }
  std::printf("%u\n", t);
}
void run() {
  S s{{{1, 2, 3}}};
  go(s);
}
} // namespace array_is_moved

namespace stored_iterator {
unsigned total(const std::list<int> &l) {
  unsigned s = 1;
  for (int x : l)
    s = s * 31u + unsigned(x);
  return s;
}
struct L {
  std::list<int> l;
  std::vector<std::list<int>::iterator> its;
  unsigned go() {
    auto it = its.back();
    unsigned t = 0;
    for (int i = 0; i < 4; ++i) {
      *it = i;
      t += total(l);
    }
    return t;
  }
};
void run() {
  L x;
  x.l = {1, 2, 3};
  x.its.push_back(x.l.begin());
  std::printf("%u\n", x.go());
}
} // namespace stored_iterator

namespace array_field {
unsigned cost(int x) {
  unsigned s = 7;
  for (int i = 0; i < 20; ++i)
    s = s * 31u + unsigned(x);
  return s;
}
struct In {
  int x;
};
struct Out {
  In arr[2];
};
void go(Out &o, Out &p, In &in) {
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    std::swap(o.arr, p.arr);
    t += cost(in.x) * unsigned(i + 1);
  }
  std::printf("%u\n", t);
}
void run() {
  Out o{{{1}, {2}}}, p{{{3}, {4}}};
  go(o, p, o.arr[0]);
}
} // namespace array_field

namespace view {
void go(std::string_view v, std::string &s) {
  std::size_t t = 0;
  for (int i = 0; i < 4; ++i) {
    s[i] = ' ';
    t += v.find_first_not_of(" ");
  }
  std::printf("%zu\n", t);
}
void run() {
  std::string s(9, 'a');
  go(s, s);
}
} // namespace view

namespace views_compared {
void go(const std::vector<std::string_view> &v, std::string &s) {
  long t = 0;
  for (int i = 0; i < 4; ++i) {
    s[0] = char('a' + i);
    t += std::count(v.begin(), v.end(), "c");
  }
  std::printf("%ld\n", t);
}
void run() {
  std::string s(1, 'a');
  go({s}, s);
}
} // namespace views_compared

namespace may_alias {
typedef int __attribute__((may_alias)) AliasingInt;
unsigned cost(float x) {
  unsigned s = 1;
  for (int i = 0; i < 20; ++i)
    s = s * 31u + unsigned(x > 2.5f);
  return s;
}
void go(float &a, AliasingInt &k) {
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    k = 0x40000000 + (i << 20);
    t += cost(a);
  }
  std::printf("%u\n", t);
}
void run() {
  float a = 3;
  go(a, reinterpret_cast<AliasingInt &>(a));
}
} // namespace may_alias

namespace init_capture {
using Ints = std::vector<int>;
unsigned sum(const Ints &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
void go(Ints &a) {
  int &r = a[0];
  auto g = [b = std::move(a), &r] {
    unsigned t = 0;
    for (int i = 0; i < 4; ++i) {
      r = i;
      t += sum(b);
    }
    return t;
  };
  std::printf("%u\n", g());
}
void run() {
  Ints a{1, 2, 3};
  go(a);
}
} // namespace init_capture

namespace entered_again {
unsigned cost(int x) {
  unsigned s = 7;
  for (int i = 0; i < 20; ++i)
    s = s * 31u + unsigned(x);
  return s;
}
void (*volatile again)() = nullptr;
void *current = nullptr;
void run() {
  unsigned t = 0;
  int depth = 0;
  auto g = [x = 5, &t, &depth]() mutable {
    for (int i = 0; i < 3; ++i) {
      t = t * 3u + cost(x);
      if (depth < 1) {
        ++depth;
        again();
      }
    }
    ++x;
  };
  using G = decltype(g);
  current = &g;
  again = [] { (*static_cast<G *>(current))(); };
  g();
  std::printf("%u\n", t);
}
} // namespace entered_again

namespace second_parameter {
struct Line {
  long cents;
};
class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  void clearAll() {
    (void)std::accumulate(lines_.begin(), lines_.end(), 0,
                          [](const int &n, Line &l) {
                            l.cents = 0;
                            return n;
                          });
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
void check(const Cart &cart, const std::vector<long> &limits,
           void (*report)(long)) {
  for (long limit : limits)
    if (cart.total() > limit)
      report(cart.total());
}
void run() {
  Cart c;
  c.add({3});
  auto report = [](long n) { std::printf("%ld\n", n); };
  check(c, {1, 2}, report);
  c.clearAll();
  std::printf("%ld\n", c.total());
}
} // namespace second_parameter

namespace apart {
unsigned sum(const std::vector<int> &v) {
  unsigned s = 1;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return s;
}
void run() {
  std::vector<int> p{1, 2, 3}, q = p;
  int &r = p[0];
  unsigned t = 0;
  for (int i = 0; i < 4; ++i) {
    r = i;
    t += sum(q);
  }
  std::printf("%u\n", t);
}
} // namespace apart

int main() {
  sink::run();
  shift::run();
  constructor::run();
  initialiser::run();
  own_state::run();
  moving_iterators::run();
  raw_pointer::run();
  new_object::run();
  four_steps::run();
  array_of_containers::run();
  array_is_moved::run();
  stored_iterator::run();
  array_field::run();
  view::run();
  views_compared::run();
  may_alias::run();
  init_capture::run();
  entered_again::run();
  second_parameter::run();
  apart::run();
}
