// What is made in place writes the variable that it is given.
#include <cstdio>
#include <memory>
#include <vector>
struct Ticket {
  explicit Ticket(std::vector<int> &taken) : number(int(taken.size())) {
    taken.push_back(number);
  }
  int number;
};
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<int> taken{3};
  std::vector<Ticket> tickets;
  std::vector<std::unique_ptr<Ticket>> owned;
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(taken);
    tickets.emplace_back(taken);
  }
  for (int i = 0; i < 3; ++i) {
    sum += weigh(taken);
    owned.push_back(std::make_unique<Ticket>(taken));
  }
  std::printf("%d\n", sum);
}
