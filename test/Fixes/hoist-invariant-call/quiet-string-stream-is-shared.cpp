// What is behind the stream, or beside it, is the program's.
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

struct Noise {
  unsigned loudness;
};
unsigned writes = 0;
std::ostream &operator<<(std::ostream &out, const Noise &noise) {
  ++writes;
  return out << noise.loudness;
}
std::ostream &shout(std::ostream &out) {
  ++writes;
  return out << '!';
}
std::stringbuf log_;

unsigned prints(unsigned n) {
  std::ostringstream out;
  for (unsigned i = 0; i < n; ++i)
    out << Noise{i};
  return out.str().size();
}
unsigned manipulates(unsigned n) {
  std::ostringstream out;
  for (unsigned i = 0; i < n; ++i)
    out << shout;
  return out.str().size();
}
unsigned pours(unsigned n) {
  std::ostringstream out;
  for (unsigned i = 0; i < n; ++i)
    out << &log_;
  return out.str().size();
}
unsigned redirects(unsigned n) {
  std::ostringstream out;
  out.std::ios::rdbuf(&log_);
  for (unsigned i = 0; i < n; ++i)
    out << i;
  return n;
}
unsigned copies(unsigned n) {
  std::ostringstream out;
  out.copyfmt(std::cout);
  for (unsigned i = 0; i < n; ++i)
    out << i;
  return out.str().size();
}
unsigned ties(unsigned n) {
  std::ostringstream out;
  out.tie(&std::cout);
  for (unsigned i = 0; i < n; ++i)
    out << i;
  return out.str().size();
}
unsigned names(unsigned n) {
  std::ostringstream out;
  std::ostream &same = out;
  for (unsigned i = 0; i < n; ++i)
    same << i;
  return out.str().size();
}
std::ostringstream made();
unsigned takesOver(unsigned n) {
  std::ostringstream out = made();
  for (unsigned i = 0; i < n; ++i)
    out << i;
  return out.str().size();
}
unsigned shares(unsigned n) {
  std::ostringstream out;
  auto put = [&](unsigned i) { out << i; };
  for (unsigned i = 0; i < n; ++i)
    put(i);
  return out.str().size();
}
unsigned againPrints(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += prints(n);
  return sum;
}
unsigned againManipulates(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += manipulates(n);
  return sum;
}
unsigned againPours(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += pours(n);
  return sum;
}
unsigned againRedirects(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += redirects(n);
  return sum;
}
unsigned againCopies(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += copies(n);
  return sum;
}
unsigned againTies(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += ties(n);
  return sum;
}
unsigned againNames(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += names(n);
  return sum;
}
unsigned againTakesOver(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += takesOver(n);
  return sum;
}
unsigned againShares(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i)
    sum += shares(n);
  return sum;
}
std::ostringstream made() {
  std::ostringstream out;
  out.tie(&std::cout);
  return out;
}
int main() {
  unsigned sum = againPrints(3) + againManipulates(3) + againPours(3) +
                 againRedirects(3) + againCopies(3) + againTies(3) +
                 againNames(3) + againTakesOver(3) + againShares(3);
  std::printf("%u %u\n", sum, writes);
}
