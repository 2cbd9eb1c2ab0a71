// telemetry: Inputs/repeats.json
// Members that read nothing of their objects.
#include <cstdio>
class Shop {
public:
  explicit Shop(int rate) : rate(rate) {}
  long plan(long cents, int months) const;
  static int routes(int rows, int columns) {
    return rows == 0 || columns == 0
               ? 1
               : routes(rows - 1, columns) + routes(rows, columns - 1);
  }
  int charged() const { return rate; }

private:
  int rate;
};
long Shop::plan(long cents, int months) const {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sum += (cents + day) % 97 * month;
  return sum;
}
int main() {
  std::printf("%ld %ld %d %d\n", Shop(1).plan(500, 12), Shop(2).plan(500, 12),
              Shop::routes(6, 6), Shop(3).charged());
}
