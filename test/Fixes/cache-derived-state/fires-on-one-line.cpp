// The body is on one line, and a standard algorithm does the work.
#include <numeric>
#include <vector>

class scores {
public:
  void note(int score) { all.push_back(score); }
  int best_total() const { return std::accumulate(all.begin(), all.end(), 0); }

private:
  std::vector<int> all;
};

// Whoever it is may change anything, so that no local variable will do.
int (*weigh)(bool) = [](bool more) { return more ? 1 : 0; };

int above(const scores &scores, const std::vector<int> &limits) {
  int count = 0;
  for (int limit : limits)
    if (limit > 0)
      count += weigh(scores.best_total() > limit);
  return count;
}
