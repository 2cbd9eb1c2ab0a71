// The call dereferences, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
struct Node {
  unsigned weight;
  Node *next;
};
unsigned weigh(const Node *node) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 5; ++i)
    sum += node->weight;
  return sum;
}
int main(int argc, char **) {
  const Node *node = nullptr;
  unsigned sum = 0;
  for (int i = 1; i < argc; ++i)
    sum += weigh(node);
  std::printf("%u\n", sum);
}
