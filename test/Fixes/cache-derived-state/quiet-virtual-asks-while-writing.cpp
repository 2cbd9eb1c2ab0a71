// What a virtual call runs may ask the object that is being written.
#include <cstdio>
#include <vector>

class Shape {
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
};

class Disc : public Shape {
public:
  explicit Disc(double radius) : radius_(radius) {}
  void growBy(const Shape &other) {
    radius_ = 0;
    for (int i = 0; i < 3; ++i)
      radius_ += 1 + other.area();
  }
  double area() const override {
    double sum = 0;
    for (int i = 1; i < 100; ++i)
      sum += radius_ * radius_ / i;
    return sum;
  }

private:
  double radius_;
};

double (*weigh)(double) = [](double area) { return area + 1; };

double over(const Shape &shape, const std::vector<double> &limits) {
  double sum = 0;
  for (double limit : limits)
    sum += weigh(limit * shape.area());
  return sum;
}

int main() {
  Disc disc(1);
  std::printf("%.2f\n", over(disc, {1, 2}));
  disc.growBy(disc);
  std::printf("%.2f\n", over(disc, {1, 2}));
}
