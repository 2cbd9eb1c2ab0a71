// Who is given the value of `node` does not learn where `node` itself is.
#include <cstdio>
#include <string>
struct Node {
  Node *next;
  Node *last;
  std::string text;
};
unsigned weightOf(const Node *node) {
  unsigned sum = 0;
  for (char c : node->text)
    sum += static_cast<unsigned char>(c);
  return sum;
}
void visit(const Node *node);
unsigned run(Node *node, Node *end) {
  unsigned sum = 0;
  for (; node; node = node->next) {
    sum += weightOf(node);
    node->last = end;
    sum *= weightOf(node);
    visit(node);
  }
  return sum;
}
void visit(const Node *node) { std::printf("%s\n", node->text.c_str()); }
int main() {
  Node second{nullptr, nullptr, "b"}, first{&second, nullptr, "a"};
  std::printf("%u\n", run(&first, &second));
}
