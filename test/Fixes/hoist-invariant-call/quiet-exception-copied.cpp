// A handler by value copies the exception, and every exception is destroyed.
#include <cstdio>
static int events = 0;
struct Copied {
  Copied() {}
  Copied(const Copied &) { ++events; }
};
struct Destroyed {
  int code = 0;
  ~Destroyed() { ++events; }
};
static unsigned weigh() {
  unsigned sum = 1;
  for (int i = 0; i < 9; ++i)
    sum = sum * 31 + unsigned(events);
  return sum;
}
static unsigned byCopy(unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i) {
    sum += weigh();
    try {
      throw Copied();
    } catch (Copied caught) {
      ++sum;
    }
  }
  return sum;
}
static unsigned byEnd(unsigned turns) {
  unsigned sum = 0;
  const Destroyed failure;
  for (unsigned i = 0; i < turns; ++i) {
    sum += weigh();
    try {
      throw failure;
    } catch (...) {
      ++sum;
    }
  }
  return sum;
}
int main() { std::printf("%u %u\n", byCopy(3), byEnd(3)); }
