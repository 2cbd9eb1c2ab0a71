// The callee walks with the pointer that it reads through.
#include <cstdio>
struct Node {
  unsigned weight;
  const Node *next;
};
unsigned weigh(const Node *node) {
  unsigned sum = 0;
  for (; node; node = node->next)
    sum += node->weight;
  return sum;
}
int main() {
  Node node = {1, nullptr};
  unsigned turns = 0;
  while (turns < weigh(&node) && turns < 9) {
    ++turns;
    node.weight += 5;
  }
  std::printf("%u\n", turns);
}
