// Who looks for the largest asks the largest so far in every turn.
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

std::size_t hottest(const std::vector<Sensor> &sensors) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < sensors.size(); ++i)
    if (sensors[i].average() > sensors[best].average())
      best = i;
  return best;
}

int main() {
  std::vector<Sensor> sensors(3);
  sensors[0].record(1);
  sensors[1].record(5);
  sensors[2].record(3);
  std::printf("%zu\n", hottest(sensors));
  sensors[2].record(30);
  std::printf("%zu\n", hottest(sensors));
}
