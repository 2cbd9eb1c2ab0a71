// What the memo declares hides nothing that the body or the parameters name.
#include <cstdio>
struct Memo {
  static const int step = 1;
};
const int memo = 1;
int answer(int key) { return key; }
long ways(int lock, int known) {
  if (lock < 2 || known < Memo::step)
    return answer(memo);
  return ways(lock - 1, known) + ways(lock, known - 1);
}
int main() { std::printf("%ld\n", ways(8, 7)); }
