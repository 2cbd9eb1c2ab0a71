// flags: -std=c++20
// Who owns an object by a pointer runs the operator delete of its class.
#include <span>
#include <memory>
#include <new>
#include <cstdio>
static int *label = nullptr;
struct L { static void operator delete(void *p) { int &it = *label; { std::span<int> s(&it, 1); s[0] = 3; } ::operator delete(p); } int n; };
struct M { static void operator delete(void *p) { int &it = *label; it = 3; ::operator delete(p); } int n; };
static unsigned weigh(const int &it) { unsigned s = 1u; for (int k = 0; k < it; ++k) s += 3u; return s; }
unsigned a(int &x, unsigned n) { label = &x; unsigned s = 0; for (unsigned i = 0; i < n; ++i) { s += weigh(x) * i; { std::unique_ptr<L> m(new L); } } return s; }
unsigned b(int &x, unsigned n) { label = &x; unsigned s = 0; for (unsigned i = 0; i < n; ++i) { s += weigh(x) * i; { std::unique_ptr<M> m(new M); } } return s; }
int main() { int x = 9; std::printf("%u\n", a(x, 4)); x = 9; std::printf("%u\n", b(x, 4)); }
