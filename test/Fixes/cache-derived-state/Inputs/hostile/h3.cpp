// A class with ways out: find() gives a pointer, each() takes a callback, a nested cursor writes.
#include <cstdio>
#include <vector>
struct Cell { int x, y; long w; };
class Grid {
public:
  class Cursor {
  public:
    explicit Cursor(Grid &g) : grid(&g) {}
    void set(long w) { grid->cells[at].w = w; at = (at + 1) % grid->cells.size(); }
  private:
    Grid *grid; size_t at = 0;
  };
  explicit Grid(int n) { for (int i = 0; i < n; ++i) cells.push_back({i, i * i, i}); }
  Cursor cursor() { return Cursor(*this); }
  long energy() const { long e = 0; for (const Cell &c : cells) e += c.w * (c.x + c.y); return e; }
private:
  std::vector<Cell> cells;
};
class Pile {
public:
  void add(int v) { vals.push_back(v); }
  int *find(int v) { for (int &x : vals) if (x == v) return &x; return nullptr; }
  long sum() const { long s = 0; for (int x : vals) s += x * 2L + 1; return s; }
private:
  std::vector<int> vals;
};
class Log {
public:
  template <class F> void each(F f) { for (int &x : vals) f(x); }
  void add(int v) { vals.push_back(v); }
  long sum() const { long s = 0; for (int x : vals) s += x * 2L + 1; return s; }
private:
  std::vector<int> vals;
};
int main() {
  Grid g(4); auto c = g.cursor();
  for (int i = 0; i < 6; ++i) { if (i % 3) std::printf("%ld\n", g.energy()); c.set(i * 7); }
  Pile p; p.add(1); p.add(2); int *q = p.find(2);
  for (int i = 0; i < 4; ++i) { if (i) std::printf("%ld\n", p.sum()); *q += 5; }
  Log l; l.add(1); l.add(3); int *kept = nullptr; l.each([&](int &x) { kept = &x; });
  for (int i = 0; i < 4; ++i) { if (i) std::printf("%ld\n", l.sum()); *kept += 5; }
}
