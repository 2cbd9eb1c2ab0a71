// A const member so far down that its path is cut short.
#include <cstdio>
#include <string>
struct Leaf {
  const std::string name = "leaf";
  unsigned hits = 0;
};
struct Twig {
  Leaf leaf;
};
struct Branch {
  Twig twig;
};
struct Tree {
  Branch branch;
};
unsigned measure(const Tree &tree) {
  unsigned sum = tree.branch.twig.leaf.hits;
  for (char c : tree.branch.twig.leaf.name)
    sum += static_cast<unsigned char>(c);
  return sum;
}
unsigned run(Tree &tree) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += measure(tree);
    ++tree.branch.twig.leaf.hits;
  }
  return sum;
}
int main() {
  Tree tree;
  std::printf("%u\n", run(tree));
}
