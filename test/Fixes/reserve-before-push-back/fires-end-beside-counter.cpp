// The bound is kept beside the counter, as LLVM writes it; or asked of what a
// getter gives.
#include <cstdio>
#include <vector>
class Bank {
public:
  const std::vector<int> &accounts() const { return accounts_; }

private:
  std::vector<int> accounts_{3, 1, 2};
};
std::vector<unsigned> slots(const std::vector<unsigned> &V) {
  std::vector<unsigned> Slots;
  for (unsigned I = 0, E = V.size(); I != E; ++I)
    Slots.push_back(V[I] * 2);
  return Slots;
}
std::vector<unsigned> steps(const std::vector<unsigned> &V) {
  std::vector<unsigned> Steps;
  for (auto I = V.begin(), E = V.end(); I != E; ++I)
    Steps.push_back(*I * 2);
  return Steps;
}
std::vector<int> balances(const Bank &bank) {
  std::vector<int> out;
  for (std::size_t i = 0; i < bank.accounts().size(); i++)
    out.push_back(bank.accounts()[i] * 2);
  return out;
}
int main() {
  std::printf("%zu %zu %zu\n", slots({1, 2}).size(), steps({1}).size(),
              balances(Bank()).size());
}
