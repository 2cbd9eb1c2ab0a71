// What owned the owner is gone: nobody may look before the loop does.
#include <cstdio>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct Img {
  int w = 3;
  Img() = default;
  Img(int x) : w(x) {}
  int width() const { return w; }
};
static std::vector<Img> gv(3);
static std::unique_ptr<Img> gp;
static void zap(std::vector<Img> &v) {
  v.clear();
  v.shrink_to_fit();
}
static void zapg() {
  gv.clear();
  gv.shrink_to_fit();
  gp.reset();
}
static Img *mk() { return new Img; }
static void del(Img *p) { delete p; }
struct Own {
  Img *p = new Img;
  ~Own() { delete p; }
  Img &get() { return *p; }
  void drop() {
    delete p;
    p = nullptr;
  }
};
struct Own2 {
  std::unique_ptr<Img> p = std::make_unique<Img>();
  Img &get() { return *p; }
  void drop() { p.reset(); }
};
struct Doc {
  std::vector<Img> v = std::vector<Img>(2);
};
struct Doc2 {
  Doc d;
  std::unique_ptr<Img> p = std::make_unique<Img>();
};
static int a(std::vector<int> &out) {
  std::unique_ptr<std::vector<Img>> p = std::make_unique<std::vector<Img>>(2);
  auto &r = (*p)[0];
  p.reset();
  int k = 0;
  for (auto &b : out) {
    b = r.width();
    ++k;
  }
  return k;
}
int main() {
  std::vector<int> e;
  std::printf("%d\n", a(e));
}
