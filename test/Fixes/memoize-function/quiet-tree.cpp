// A tree's parts are different.
#include <cstdio>
struct Node {
  const Node *left, *right;
};
int size(const Node *node) { return node ? 1 + size(node->left) + size(node->right) : 0; }
int main() {
  Node leaf{nullptr, nullptr}, root{&leaf, &leaf};
  std::printf("%d\n", size(&root));
}
