// What once gave a stale answer, or might have.
#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace asinteger {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  std::uintptr_t raw() { return (std::uintptr_t)lines_.data(); }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  auto r = c.raw();
  ask(c);
  reinterpret_cast<Line *>(r)->cents = 99;
  ask(c);
}
} // namespace asinteger

namespace constcast {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  const std::vector<Line> &lines() const { return lines_; }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  const_cast<std::vector<Line> &>(c.lines())[0].cents = 1234;
  ask(c);
}
} // namespace constcast

namespace ctorkeeps {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  class Cursor {
  public:
    explicit Cursor(Cart &c) : lines(c.lines_) {}
    void set(long v) { lines[0].cents = v; }

  private:
    std::vector<Line> &lines;
  };
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart::Cursor k(c);
  k.set(5);
  ask(c);
  k.set(6);
  ask(c);
}
} // namespace ctorkeeps

namespace ctorthrows {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  Cart(Cart &&o, int n) : lines_(std::move(o.lines_)), mode_(checked(n)) {}
  static int checked(int n) {
    if (n < 0)
      throw std::invalid_argument("n");
    return n;
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  try {
    Cart d(std::move(c), -1);
  } catch (const std::exception &) {
    std::puts("caught");
  }
  ask(c);
}
} // namespace ctorthrows

namespace dropsconst {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  char *raw() const { return (char *)lines_.data(); }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  char *r = c.raw();
  ask(c);
  reinterpret_cast<Line *>(r)->cents = 99;
  ask(c);
}
} // namespace dropsconst

namespace genlambda {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void set(long v) {
    auto f = [](auto &o, long x) { o.lines_[0].cents = x; };
    f(*this, v);
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.set(50);
  ask(c);
}
} // namespace genlambda

namespace globalleak {
struct Line {
  long cents;
  int count;
};
Line *kept;
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  friend void leak();
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
void leak() { kept = &shop.lines_[0]; }
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  shop.add(3, 1);
  ask(shop);
  leak();
  kept->cents = 8;
  ask(shop);
}
} // namespace globalleak

namespace gotoskips {
struct Line {
  long cents;
  int count;
};
class Cart;
static void note(const Cart &);
class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void put(int how) {
    note(*this);
    if (how)
      goto late;
    lines_[0].cents = 1;
    mode_ = 2;
  late:
    mode_ = 3;
    lines_[0].count += 1;
    note(*this);
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
static void note(const Cart &c) {
  if (c.total() < 0)
    std::puts("x");
}
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.put(0);
  c.put(1);
  ask(c);
  c.put(1);
  ask(c);
}
} // namespace gotoskips

namespace h1 {
struct Row {
  int id;
  long amount;
  bool live;
};
class Table {
public:
  void onChange(std::function<void(const Table &)> f) {
    listeners_.push_back(std::move(f));
  }
  void insert(int id, long amount) {
    rows_.push_back({id, amount, false});
    notify();
    rows_.back().live = true;
    notify();
  }
  bool remove(int id) {
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].id != id)
        continue;
      rows_[i].live = false;
      notify();
      rows_.erase(rows_.begin() + i);
      notify();
      return true;
    }
    return false;
  }
  void scaleAll(long by) {
    for (size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].amount *= by;
      notify();
    }
  }
  long liveSum() const {
    long sum = 0;
    for (const Row &row : rows_)
      if (row.live)
        sum += row.amount * row.id;
    return sum;
  }
  Table &operator=(const Table &o) {
    if (this == &o)
      return *this;
    rows_.clear();
    notify();
    for (const Row &r : o.rows_) {
      rows_.push_back(r);
      notify();
    }
    return *this;
  }
  Table() = default;
  Table(const Table &o) : rows_(o.rows_) {}

private:
  void notify() {
    for (auto &l : listeners_)
      l(*this);
  }
  std::vector<Row> rows_;
  std::vector<std::function<void(const Table &)>> listeners_;
};
void run() {
  Table t, u;
  t.onChange([](const Table &x) {
    std::printf("[%ld %ld]", x.liveSum(), x.liveSum());
  });
  u.onChange([&](const Table &x) {
    std::printf("{%ld %ld}", x.liveSum(), t.liveSum());
  });
  for (int i = 1; i < 6; ++i) {
    t.insert(i, i * 10);
    if (i % 2)
      std::printf(" %ld\n", t.liveSum());
  }
  u = t;
  std::printf("%ld\n", u.liveSum());
  t.scaleAll(3);
  t.remove(2);
  t.remove(9);
  u = t;
  u = u;
  std::printf("%ld %ld\n", u.liveSum(), t.liveSum());
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      std::printf("%ld\n", t.liveSum());
}
} // namespace h1

namespace h2 {
class Bag {
public:
  void put(const std::string &name, int n) { items_[name] += n; }
  void absorb(Bag &other) {
    for (auto &entry : other.items_) {
      items_[entry.first] += entry.second;
      entry.second = 0;
    }
  }
  static void level(Bag &a, Bag &b) {
    for (auto &e : a.items_) {
      auto it = b.items_.find(e.first);
      if (it != b.items_.end()) {
        int m = (e.second + it->second) / 2;
        e.second = m;
        it->second = m;
      }
    }
  }
  friend void exchangeNames(Bag &a, Bag &b) { std::swap(a.name_, b.name_); }
  friend Bag merged(Bag a, const Bag &b) {
    for (auto &e : b.items_)
      a.items_[e.first] += e.second;
    return a;
  }
  void rename(std::string n) { name_.swap(n); }
  int drop(const std::string &name) {
    auto it = items_.find(name);
    if (it == items_.end())
      return 0;
    int n = it->second;
    items_.erase(it);
    return n;
  }
  std::string label() const {
    std::string text = name_;
    for (const auto &e : items_) {
      text += ' ';
      text += e.first;
      for (int i = 0; i < e.second % 4; ++i)
        text += '.';
    }
    return text;
  }
  long weight() const {
    long w = 0;
    for (const auto &e : items_)
      w += long(e.first.size()) * e.second;
    return w;
  }

private:
  std::string name_ = "bag";
  std::map<std::string, int> items_;
};
static void show(const Bag &b, int times) {
  for (int i = 0; i < times; ++i)
    if (i % 2 == 0)
      std::printf("%s %ld;", b.label().c_str(), b.weight());
  std::puts("");
}
void run() {
  Bag a, b;
  a.put("x", 3);
  b.put("x", 5);
  b.put("yy", 2);
  show(a, 3);
  show(b, 3);
  a.absorb(b);
  show(a, 3);
  show(b, 3);
  a.absorb(a);
  show(a, 3);
  a.put("x", 9);
  Bag::level(a, b);
  show(a, 2);
  show(b, 2);
  exchangeNames(a, b);
  a.rename("big");
  exchangeNames(a, b);
  show(a, 2);
  show(b, 2);
  Bag c = merged(a, b);
  show(c, 2);
  show(a, 2);
  Bag d = merged(std::move(c), a);
  show(d, 2);
  show(c, 2);
  std::vector<Bag> v{a, b, d};
  std::sort(v.begin(), v.end(),
            [](const Bag &p, const Bag &q) { return p.weight() < q.weight(); });
  for (auto &x : v)
    show(x, 2);
  std::rotate(v.begin(), v.begin() + 1, v.end());
  v.erase(v.begin());
  for (auto &x : v)
    show(x, 2);
  std::printf("%d\n", v[0].drop("x"));
  show(v[0], 2);
  v[0] = v[1];
  show(v[0], 2);
  v[0] = std::move(v[1]);
  show(v[0], 2);
  show(v[1], 2);
  b = Bag();
  show(b, 2);
  std::exchange(a, b).put("q", 1);
  show(a, 2);
}
} // namespace h2

namespace h3 {
struct Cell {
  int x, y;
  long w;
};
class Grid {
public:
  class Cursor {
  public:
    explicit Cursor(Grid &g) : grid(&g) {}
    void set(long w) {
      grid->cells[at].w = w;
      at = (at + 1) % grid->cells.size();
    }

  private:
    Grid *grid;
    size_t at = 0;
  };
  explicit Grid(int n) {
    for (int i = 0; i < n; ++i)
      cells.push_back({i, i * i, i});
  }
  Cursor cursor() { return Cursor(*this); }
  long energy() const {
    long e = 0;
    for (const Cell &c : cells)
      e += c.w * (c.x + c.y);
    return e;
  }

private:
  std::vector<Cell> cells;
};
class Pile {
public:
  void add(int v) { vals.push_back(v); }
  int *find(int v) {
    for (int &x : vals)
      if (x == v)
        return &x;
    return nullptr;
  }
  long sum() const {
    long s = 0;
    for (int x : vals)
      s += x * 2L + 1;
    return s;
  }

private:
  std::vector<int> vals;
};
class Log {
public:
  template <class F> void each(F f) {
    for (int &x : vals)
      f(x);
  }
  void add(int v) { vals.push_back(v); }
  long sum() const {
    long s = 0;
    for (int x : vals)
      s += x * 2L + 1;
    return s;
  }

private:
  std::vector<int> vals;
};
void run() {
  Grid g(4);
  auto c = g.cursor();
  for (int i = 0; i < 6; ++i) {
    if (i % 3)
      std::printf("%ld\n", g.energy());
    c.set(i * 7);
  }
  Pile p;
  p.add(1);
  p.add(2);
  int *q = p.find(2);
  for (int i = 0; i < 4; ++i) {
    if (i)
      std::printf("%ld\n", p.sum());
    *q += 5;
  }
  Log l;
  l.add(1);
  l.add(3);
  int *kept = nullptr;
  l.each([&](int &x) { kept = &x; });
  for (int i = 0; i < 4; ++i) {
    if (i)
      std::printf("%ld\n", l.sum());
    *kept += 5;
  }
}
} // namespace h3

namespace h4 {
class Index {
public:
  void add(const std::string &w) {
    words_.push_back(w);
    ++version_;
  }
  void clear() {
    words_.clear();
    version_ = 0;
  }
  std::size_t fingerprint() const {
    std::size_t h = 17 + version_;
    for (const std::string &w : words_)
      for (char c : w)
        h = h * 31 + c;
    return h;
  }
  std::string joined() const {
    std::string s;
    for (const std::string &w : words_) {
      s += w;
      s += ',';
    }
    return s;
  }

private:
  std::vector<std::string> words_;
  unsigned version_ = 0;
};
void run() {
  Index ix;
  std::shared_mutex m;
  std::vector<std::thread> ts;
  std::vector<std::size_t> last(4);
  for (int t = 0; t < 4; ++t)
    ts.emplace_back([&, t] {
      for (int i = 0; i < 300; ++i) {
        std::shared_lock<std::shared_mutex> l(m);
        std::size_t a = ix.fingerprint(), n = ix.joined().size();
        Index copy = ix;
        copy.add("z");
        if (ix.fingerprint() != a || copy.joined().size() != n + 2)
          std::puts("BAD");
        last[t] = a;
      }
    });
  std::thread w([&] {
    for (int i = 0; i < 100; ++i) {
      std::unique_lock<std::shared_mutex> l(m);
      if (i % 10 == 9)
        ix.clear();
      ix.add("w" + std::to_string(i));
    }
  });
  for (auto &t : ts)
    t.join();
  w.join();
  std::mutex mm;
  std::condition_variable cv;
  int turn = 0;
  std::string out;
  std::thread r([&] {
    for (int i = 0; i < 5; ++i) {
      std::unique_lock<std::mutex> l(mm);
      cv.wait(l, [&] { return turn == 1; });
      out += std::to_string(ix.joined().size()) + " ";
      turn = 0;
      cv.notify_all();
    }
  });
  for (int i = 0; i < 5; ++i) {
    std::unique_lock<std::mutex> l(mm);
    cv.wait(l, [&] { return turn == 0; });
    ix.add("q");
    turn = 1;
    cv.notify_all();
  }
  r.join();
  std::printf("%zu %s\n", ix.fingerprint(), out.c_str());
  for (int i = 0; i < 3; ++i)
    if (i % 2 == 0)
      std::printf("%zu %s\n", ix.fingerprint(), ix.joined().c_str());
}
} // namespace h4

namespace h5 {
struct Sample {
  double v;
  int n;
  Sample(double v, int n) : v(v), n(n) {
    if (n < 0)
      throw std::invalid_argument("n");
  }
};
class Stats {
public:
  virtual ~Stats() {}
  void add(double v, int n) {
    buckets_[n & 3] += 1;
    data_.emplace_back(v, n);
    min_ = min_ ? std::min(*min_, v) : v;
  }
  void addAll(const std::vector<double> &vs, int n) {
    for (double v : vs)
      add(v, n--);
  }
  void sortUp() {
    std::sort(data_.begin(), data_.end(),
              [](const Sample &a, const Sample &b) { return a.v < b.v; });
    if (data_.size() > 5)
      throw std::length_error("many");
    data_.resize(std::min<size_t>(data_.size(), 4), Sample(0, 1));
  }
  double mean() const {
    double s = min_.value_or(0);
    int n = buckets_[0];
    for (size_t i = 0; i < data_.size(); ++i) {
      if (data_[i].n > 100)
        throw std::range_error("n");
      s += data_[i].v * data_[i].n * (i + 1);
      n += data_[i].n;
    }
    return n ? s / n : -1;
  }
  friend std::istream &operator>>(std::istream &in, Stats &s) {
    double v;
    int n;
    while (in >> v >> n)
      s.data_.push_back(Sample(v, n));
    in.clear();
    in >> s.buckets_[1];
    return in;
  }

protected:
  void forget() {
    data_.clear();
    min_.reset();
  }

private:
  std::vector<Sample> data_;
  std::array<int, 4> buckets_{{0, 0, 0, 0}};
  std::optional<double> min_;
};
class Window : public Stats {
public:
  void roll() {
    forget();
    ++rolls;
  }
  int rolls = 0;
};
static void show(const Stats &s) {
  for (int i = 0; i < 3; ++i)
    if (i != 1)
      try {
        std::printf("%.4f ", s.mean());
      } catch (const std::exception &e) {
        std::printf("%s ", e.what());
      }
  std::puts("");
}
void run() {
  Window w, x;
  show(w);
  w.add(3, 2);
  w.add(1, 5);
  show(w);
  try {
    w.addAll({4, 5, 6}, 1);
  } catch (const std::exception &e) {
    std::puts(e.what());
  }
  show(w);
  w.sortUp();
  show(w);
  x = w;
  show(x);
  x.add(9, 1000);
  show(x);
  show(w);
  x = x;
  show(x);
  std::stringstream in("1 2 3 4 x 7");
  in >> x;
  show(x);
  static_cast<Stats &>(x) = w;
  show(x);
  x.roll();
  show(x);
  show(w);
  try {
    w.addAll({1, 2}, 3);
    w.sortUp();
  } catch (const std::exception &e) {
    std::puts(e.what());
  }
  show(w);
  Stats sliced = w;
  show(sliced);
  std::swap(w, x);
  show(w);
  show(x);
}
} // namespace h5

namespace lambdacopy {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  std::function<const Cart *()> stepper() {
    return [self = *this]() mutable {
      self.lines_.push_back({1, 1});
      return &self;
    };
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  auto f = c.stepper();
  ask(*f());
  ask(*f());
  ask(c);
}
} // namespace lambdacopy

namespace lambdastar {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  std::function<const Cart *()> stepper() {
    return [*this]() mutable {
      lines_.push_back({1, 1});
      return this;
    };
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  auto f = c.stepper();
  ask(*f());
  ask(*f());
  ask(c);
}
} // namespace lambdastar

namespace lambdastored {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void arm() {
    hook = [this](long x) { lines_[0].cents = x; };
  }
  std::function<void(long)> hook;
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.arm();
  ask(c);
  c.hook(9);
  ask(c);
}
} // namespace lambdastored

namespace lambdathis {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  std::function<void(long)> setter() {
    return [this](long x) { lines_[0].cents = x; };
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  auto f = c.setter();
  ask(c);
  f(9);
  ask(c);
  f(11);
  ask(c);
}
} // namespace lambdathis

namespace localleak {
struct Line {
  long cents;
  int count;
};
Line *kept;
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  static Cart make() {
    Cart c;
    c.lines_.push_back({1, 2});
    kept = &c.lines_[0];
    return c;
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
Cart shop;
void leak() {}
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c = Cart::make();
  ask(c);
  kept->cents = 8;
  ask(c);
}
} // namespace localleak

namespace staticlocal {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void touch(long v) {
    static std::vector<Line> *first = &lines_;
    (*first)[0].cents = v;
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  c.touch(1);
  d.add(1, 1);
  ask(c);
  d.touch(77);
  ask(c);
}
} // namespace staticlocal

namespace stmtexpr {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  std::vector<Line> *all() {
    auto *p = ({ &lines_; });
    return p;
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  auto *p = c.all();
  ask(c);
  (*p)[0].cents = 3333;
  ask(c);
}
} // namespace stmtexpr

namespace swapfriend {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  friend void swapLines(Cart &a, Cart &b) { std::swap(a.lines_, b.lines_); }
  void mid(int n) {
    for (int i = 0; i < n; ++i) {
      if (i == 2)
        throw std::runtime_error("mid");
      lines_.push_back({i + 1L, 1});
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
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Cart d;
  d.add(100, 1);
  ask(d);
  swapLines(c, d);
  ask(d);
  try {
    d.mid(9);
  } catch (const std::exception &) {
  }
  ask(d);
  try {
    c.mid(1);
  } catch (const std::exception &) {
  }
  ask(c);
}
} // namespace swapfriend

namespace switchskips {
struct Line {
  long cents;
  int count;
};
class Cart;
static void note(const Cart &);
class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void put(int how) {
    note(*this);
    switch (how) {
    case 0:
      mode_ = 1;
      lines_[0].cents = 7;
      break;
    case 1:
      mode_ = 2;
      lines_[0].cents = 8;
      break;
    default:
      note(*this);
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
  int mode_ = 0;
};
static void note(const Cart &c) {
  if (c.total() < 0)
    std::puts("x");
}
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  c.put(0);
  ask(c);
  c.put(1);
  ask(c);
  c.put(1);
  c.put(0);
  ask(c);
}
} // namespace switchskips

namespace throwptr {
struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void boom() { throw &lines_[0]; }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
void run() {
  Cart c;
  c.add(3, 1);
  c.add(4, 2);
  ask(c);
  Line *p = nullptr;
  try {
    c.boom();
  } catch (Line *q) {
    p = q;
  }
  ask(c);
  p->cents = 99;
  ask(c);
}
} // namespace throwptr

int main() {
  std::puts("asinteger");
  asinteger::run();
  std::puts("constcast");
  constcast::run();
  std::puts("ctorkeeps");
  ctorkeeps::run();
  std::puts("ctorthrows");
  ctorthrows::run();
  std::puts("dropsconst");
  dropsconst::run();
  std::puts("genlambda");
  genlambda::run();
  std::puts("globalleak");
  globalleak::run();
  std::puts("gotoskips");
  gotoskips::run();
  std::puts("h1");
  h1::run();
  std::puts("h2");
  h2::run();
  std::puts("h3");
  h3::run();
  std::puts("h4");
  h4::run();
  std::puts("h5");
  h5::run();
  std::puts("lambdacopy");
  lambdacopy::run();
  std::puts("lambdastar");
  lambdastar::run();
  std::puts("lambdastored");
  lambdastored::run();
  std::puts("lambdathis");
  lambdathis::run();
  std::puts("localleak");
  localleak::run();
  std::puts("staticlocal");
  staticlocal::run();
  std::puts("stmtexpr");
  stmtexpr::run();
  std::puts("swapfriend");
  swapfriend::run();
  std::puts("switchskips");
  switchskips::run();
  std::puts("throwptr");
  throwptr::run();
}
