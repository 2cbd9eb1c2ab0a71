// An array has as many elements as its type says.
#include <cstdio>
#include <vector>
const int primes[] = {2, 3, 5, 7};
int main() {
  std::vector<int> squares;
  for (int prime : primes)
    squares.push_back(prime * prime);
  std::printf("%zu %d\n", squares.size(), squares[3]);
}
