// A node is changed after its owner went into a list.
#include <cstdio>
#include <list>
#include <memory>
struct Node {
  unsigned weight = 1;
};
unsigned total(const std::list<std::unique_ptr<Node>> &nodes) {
  unsigned sum = 0;
  for (const auto &node : nodes)
    sum += node->weight;
  return sum;
}
int main() {
  std::list<std::unique_ptr<Node>> nodes;
  auto owner = std::make_unique<Node>();
  Node &node = *owner;
  nodes.push_back(std::move(owner));
  unsigned turns = 0;
  while (turns < total(nodes) && turns < 9) {
    ++turns;
    node.weight += 5;
  }
  std::printf("%u\n", turns);
}
