// The assignment of a part, which a defaulted one calls, keeps where it came
// from.
#include <iostream>
#include <vector>
struct Handle {
  int uses = 0;
  Handle() = default;
  Handle(const Handle &) = default;
  Handle &operator=(const Handle &o);
};
static std::vector<Handle *> originals;
Handle &Handle::operator=(const Handle &o) {
  originals.push_back(const_cast<Handle *>(&o));
  uses = o.uses;
  return *this;
}
static int score(const Handle &h) {
  int t = 0;
  for (int i = 0; i < 3; ++i)
    t += h.uses;
  return t;
}
struct Document {
  Handle handle;
};
int main() {
  Document a, b;
  b = a;
  for (int i = 0; i < 3; ++i) {
    std::cout << score(a.handle) << '\n';
    for (Handle *h : originals)
      h->uses++;
  }
}
