// Inheritance, exceptions, optional and array state, C++11-style code, self assignment, streams.
#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>
struct Sample { double v; int n; Sample(double v, int n) : v(v), n(n) { if (n < 0) throw std::invalid_argument("n"); } };
class Stats {
public:
  virtual ~Stats() {}
  void add(double v, int n) { buckets_[n & 3] += 1; data_.emplace_back(v, n); min_ = min_ ? std::min(*min_, v) : v; }
  void addAll(const std::vector<double> &vs, int n) { for (double v : vs) add(v, n--); }
  void sortUp() { std::sort(data_.begin(), data_.end(), [](const Sample &a, const Sample &b) { return a.v < b.v; }); if (data_.size() > 5) throw std::length_error("many"); data_.resize(std::min<size_t>(data_.size(), 4), Sample(0, 1)); }
  double mean() const { double s = min_.value_or(0); int n = buckets_[0]; for (size_t i = 0; i < data_.size(); ++i) { if (data_[i].n > 100) throw std::range_error("n"); s += data_[i].v * data_[i].n * (i + 1); n += data_[i].n; } return n ? s / n : -1; }
  friend std::istream &operator>>(std::istream &in, Stats &s) { double v; int n; while (in >> v >> n) s.data_.push_back(Sample(v, n)); in.clear(); in >> s.buckets_[1]; return in; }
protected:
  void forget() { data_.clear(); min_.reset(); }
private:
  std::vector<Sample> data_;
  std::array<int, 4> buckets_{{0, 0, 0, 0}};
  std::optional<double> min_;
};
class Window : public Stats { public: void roll() { forget(); ++rolls; } int rolls = 0; };
static void show(const Stats &s) { for (int i = 0; i < 3; ++i) if (i != 1) try { std::printf("%.4f ", s.mean()); } catch (const std::exception &e) { std::printf("%s ", e.what()); } std::puts(""); }
int main() {
  Window w, x; show(w); w.add(3, 2); w.add(1, 5); show(w);
  try { w.addAll({4, 5, 6}, 1); } catch (const std::exception &e) { std::puts(e.what()); } show(w);
  w.sortUp(); show(w); x = w; show(x); x.add(9, 1000); show(x); show(w); x = x; show(x);
  std::stringstream in("1 2 3 4 x 7"); in >> x; show(x);
  static_cast<Stats &>(x) = w; show(x); x.roll(); show(x); show(w);
  try { w.addAll({1, 2}, 3); w.sortUp(); } catch (const std::exception &e) { std::puts(e.what()); } show(w);
  Stats sliced = w; show(sliced); std::swap(w, x); show(w); show(x);
}
