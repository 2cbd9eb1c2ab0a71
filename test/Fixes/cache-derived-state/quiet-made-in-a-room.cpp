#include <cstdio>
#include <new>
#include <vector>
class A {
public:
  void add(int x) { v_.push_back(x); }
  long total() const {
    long s = 0;
    for (int x : v_)
      s += x;
    return s;
  }

private:
  std::vector<int> v_;
};
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() {
  struct { alignas(16) unsigned char room[24]; char text[8] = "abcdefg"; } all;
  A *a = new (all.room) A;
  a->add(3);
  ask(*a);
  a->~A();
  std::puts(all.text);
}
