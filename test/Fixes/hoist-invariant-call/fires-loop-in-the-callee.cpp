// What the callee binds a name to is where it was: nothing changes hands in it.
#include <cstdio>
#include <vector>
class Meter {
public:
  explicit Meter(std::vector<double> weights) : weights_(std::move(weights)) {}
  void collect(const std::vector<double> &values) {
    for (double value : values)
      if (value > mean())
        above_.push_back(value);
  }
  double mean() const {
    double sum = 0;
    for (double weight : weights_)
      sum += weight;
    return weights_.empty() ? 0 : sum / double(weights_.size());
  }
  std::size_t above() const { return above_.size(); }

private:
  std::vector<double> weights_, above_;
};
int main() {
  Meter meter({1, 2, 3});
  meter.collect({1, 2.5, 3.5});
  std::printf("%zu\n", meter.above());
}
