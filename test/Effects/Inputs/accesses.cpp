// Functions of every sort that an oracle can judge.
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

int counter;
const int limits[] = {1, 2, 3};

struct Point {
  int x, y;
  int sum() const;
  void move(int by);
};

int Point::sum() const { return x + y; }
void Point::move(int by) { x += by; }
int readsGlobal() { return counter; }
void writesGlobal() { ++counter; }
int readsTable(unsigned at) { return limits[at % 3]; }
void writesParameter(int &to) { to = 1; }
void writesThrough(int *to) { *to = 1; }
int onlyLocals(int n) {
  int values[4] = {n, n, n, n};
  values[n & 3] = 2;
  return values[0] + values[3];
}
int readsText(const char *text) { return static_cast<int>(std::strlen(text)); }
double root(double of) { return std::sqrt(of); }
int countsOnes(const std::vector<int> &values) {
  int result = 0;
  for (int value : values)
    result += value == 1;
  return result;
}
bool sameText(const std::string &a, const std::string &b) { return a == b; }
void swapsFields(Point &point) {
  int x = point.x;
  point.x = point.y;
  point.y = x;
}
int callsWriter() {
  writesGlobal();
  return readsGlobal();
}
int writesOwnCopy(Point point) {
  point.move(1);
  return point.sum();
}
