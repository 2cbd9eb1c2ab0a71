// Aliasing: objects absorb each other, and themselves; swaps of parts.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>
class Bag {
public:
  void put(const std::string &name, int n) { items_[name] += n; }
  void absorb(Bag &other) {
    for (auto &entry : other.items_) { items_[entry.first] += entry.second; entry.second = 0; }
  }
  static void level(Bag &a, Bag &b) {
    for (auto &e : a.items_) { auto it = b.items_.find(e.first); if (it != b.items_.end()) { int m = (e.second + it->second) / 2; e.second = m; it->second = m; } }
  }
  friend void exchangeNames(Bag &a, Bag &b) { std::swap(a.name_, b.name_); }
  friend Bag merged(Bag a, const Bag &b) { for (auto &e : b.items_) a.items_[e.first] += e.second; return a; }
  void rename(std::string n) { name_.swap(n); }
  int drop(const std::string &name) { auto it = items_.find(name); if (it == items_.end()) return 0; int n = it->second; items_.erase(it); return n; }
  std::string label() const {
    std::string text = name_;
    for (const auto &e : items_) { text += ' '; text += e.first; for (int i = 0; i < e.second % 4; ++i) text += '.'; }
    return text;
  }
  long weight() const { long w = 0; for (const auto &e : items_) w += long(e.first.size()) * e.second; return w; }
private:
  std::string name_ = "bag";
  std::map<std::string, int> items_;
};
static void show(const Bag &b, int times) { for (int i = 0; i < times; ++i) if (i % 2 == 0) std::printf("%s %ld;", b.label().c_str(), b.weight()); std::puts(""); }
int main() {
  Bag a, b; a.put("x", 3); b.put("x", 5); b.put("yy", 2);
  show(a, 3); show(b, 3);
  a.absorb(b); show(a, 3); show(b, 3);
  a.absorb(a); show(a, 3);
  a.put("x", 9); Bag::level(a, b); show(a, 2); show(b, 2);
  exchangeNames(a, b); a.rename("big"); exchangeNames(a, b); show(a, 2); show(b, 2);
  Bag c = merged(a, b); show(c, 2); show(a, 2);
  Bag d = merged(std::move(c), a); show(d, 2); show(c, 2);
  std::vector<Bag> v{a, b, d}; std::sort(v.begin(), v.end(), [](const Bag &p, const Bag &q) { return p.weight() < q.weight(); });
  for (auto &x : v) show(x, 2);
  std::rotate(v.begin(), v.begin() + 1, v.end()); v.erase(v.begin()); for (auto &x : v) show(x, 2);
  std::printf("%d\n", v[0].drop("x")); show(v[0], 2); v[0] = v[1]; show(v[0], 2); v[0] = std::move(v[1]); show(v[0], 2); show(v[1], 2);
  b = Bag(); show(b, 2); std::exchange(a, b).put("q", 1); show(a, 2);
}
