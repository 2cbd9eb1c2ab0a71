// The text is one of the catalog's, four steps away.
#include <cstdio>
#include <string>
#include <vector>
struct Product {
  std::string name;
};
struct Catalog {
  std::vector<Product> products;
  unsigned letters() const {
    unsigned sum = 1;
    for (const Product &product : products)
      for (char letter : product.name)
        sum = sum * 31 + unsigned(letter);
    return sum;
  }
};
unsigned rename(const Catalog &catalog, std::string &text, int turns) {
  unsigned sum = 0;
  for (int i = 0; i < turns; ++i) {
    sum += catalog.letters();
    text[0] = char('a' + i);
  }
  return sum;
}
int main() {
  Catalog catalog{{{"pen"}, {"ink"}}};
  std::printf("%u\n", rename(catalog, catalog.products[1].name, 3));
}
