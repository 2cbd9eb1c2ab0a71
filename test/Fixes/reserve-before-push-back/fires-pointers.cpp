// Pointers, also those that own, do not mind where they are.
#include <cstdio>
#include <map>
#include <memory>
#include <vector>
struct Node {
  int value;
};
std::vector<const Node *> active(const std::map<int, const Node *> &all) {
  std::vector<const Node *> nodes;
  for (const auto &each : all)
    nodes.push_back(each.second);
  return nodes;
}
std::vector<std::shared_ptr<Node>> shared(const std::vector<int> &values) {
  std::vector<std::shared_ptr<Node>> nodes;
  for (int value : values)
    nodes.push_back(std::make_shared<Node>(Node{value}));
  return nodes;
}
std::vector<std::unique_ptr<Node>> owned(const std::vector<int> &values) {
  std::vector<std::unique_ptr<Node>> nodes;
  for (int value : values)
    nodes.push_back(std::unique_ptr<Node>(new Node{value}));
  return nodes;
}
int main() {
  Node one{1}, two{2};
  int sum = 0;
  for (const Node *each : active({{1, &one}, {2, &two}}))
    sum += each->value;
  for (const auto &each : shared({3, 4}))
    sum = sum * 2 + each->value;
  for (const auto &each : owned({5, 6}))
    sum = sum * 2 + each->value;
  std::printf("%d\n", sum);
}
