// `move` knows where `node` is, and sets it.
#include <cstdio>
#include <string>
struct Node {
  Node *next;
  std::string text;
};
unsigned weightOf(const Node *node) {
  unsigned sum = 0;
  for (char c : node->text)
    sum += static_cast<unsigned char>(c);
  return sum;
}
Node **cursor = nullptr;
void keep(Node **slot) { cursor = slot; }
void move(Node *to) { *cursor = to; }
unsigned run(Node *node) {
  keep(&node);
  unsigned sum = 1;
  sum += weightOf(node);
  move(node->next);
  return sum * weightOf(node);
}
int main() {
  Node second{nullptr, "b"}, first{&second, "a"};
  std::printf("%u\n", run(&first));
}
