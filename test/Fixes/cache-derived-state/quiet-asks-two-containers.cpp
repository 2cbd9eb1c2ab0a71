// Each of them is asked once.
#include <cstdio>
#include <vector>

class Sensor {
public:
  void record(int value) { samples_.push_back(value); }
  int average() const {
    int sum = 0;
    for (int sample : samples_)
      sum += sample;
    return samples_.empty() ? 0 : sum / static_cast<int>(samples_.size());
  }

private:
  std::vector<int> samples_;
};

int warmer(const std::vector<Sensor> &here, const std::vector<Sensor> &there) {
  int count = 0;
  for (std::size_t i = 0; i < here.size() && i < there.size(); ++i)
    if (here[i].average() > there[i].average())
      ++count;
  return count;
}

int main() {
  std::vector<Sensor> here(2), there(2);
  here[0].record(1);
  there[1].record(5);
  std::printf("%d\n", warmer(here, there));
}
