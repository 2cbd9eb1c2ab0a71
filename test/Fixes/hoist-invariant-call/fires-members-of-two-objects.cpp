// No string of an answer's rows is in the memory of a list of products, nor the
// other way round.
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
struct Answer {
  std::vector<int> rows;
  long body = 0;
};
void fill(const Catalog &catalog, Answer &answer, int turns) {
  for (int i = 0; i < turns; ++i) {
    answer.rows.push_back(int(catalog.letters() % 7));
    answer.body += i;
  }
}
int main() {
  Catalog catalog{{{"pen"}, {"ink"}}};
  Answer answer;
  fill(catalog, answer, 3);
  std::printf("%zu %d %ld\n", answer.rows.size(), answer.rows[2], answer.body);
}
