// A method that the virtual call may run keeps the address of its argument, and
// a later call writes through it.
#include <cstdio>

namespace {

struct Sink {
  virtual ~Sink() = default;
  virtual void open(int &cell) {}
  virtual void put() {}
};

struct Keeping : Sink {
  int *cell = nullptr;
  void open(int &given) override { cell = &given; }
  void put() override { --*cell; }
};

int half(const int &value) {
  int result = value / 2;
  for (int bit = 0; bit < 40; ++bit)
    result ^= bit & 1;
  return result;
}

} // namespace

int sum(Sink &sink) {
  int bound = 20, result = 0;
  sink.open(bound);
  for (int i = 0; i < half(bound); ++i) {
    result += i;
    sink.put();
  }
  return result;
}

int main() {
  Keeping sink;
  std::printf("%d\n", sum(sink));
}
