// What holds an object tells where its members lie.
#include <cstdio>
#include <memory>
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    return sum;
  }

private:
  std::vector<long> lines_;
};

struct Shop {
  Cart cart;
  long number = 0;
};

long offsetInShop(const Shop &shop) {
  return reinterpret_cast<const char *>(&shop.number) -
         reinterpret_cast<const char *>(&shop);
}

class Cells {
public:
  Cells() = default;
  Cells(const Cells &other) { *this = other; }
  Cells &operator=(const Cells &other) {
    for (int i = 0; i < 8; ++i)
      cells_[i] = other.cells_[i];
    return *this;
  }
  void set(int place, long value) { cells_[place] = value; }
  long total() const {
    long sum = 0;
    for (long cell : cells_)
      sum = sum * 3 % 1009 + cell;
    return sum;
  }

private:
  long cells_[8] = {};
};

struct Page {
  Cells cells;
  long number = 0;
};

void setFirst(Page &page, long value) {
  (*reinterpret_cast<long(*)[8]>(&page))[0] = value;
}

class Basket {
public:
  void add(long cents) { lines_.push_back(cents); }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    return sum;
  }

private:
  std::vector<long> lines_;
};

struct Stand {
  Basket basket;
  long number = 0;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long weighCart(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cart.total() < limit);
  return sum;
}

long weighCells(const Cells &cells, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cells.total() < limit);
  return sum;
}

long weighBasket(const Basket &basket, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(basket.total() < limit);
  return sum;
}

int main() {
  Shop shop;
  shop.cart.add(3);
  std::printf("%ld %ld\n", weighCart(shop.cart, {2, 4}), offsetInShop(shop));

  Page page;
  page.cells.set(1, 3);
  std::printf("%ld\n", weighCells(page.cells, {700}));
  setFirst(page, 77);
  std::printf("%ld\n", weighCells(page.cells, {700}));

  alignas(16) unsigned char room[32];
  Stand *stand = std::construct_at(reinterpret_cast<Stand *>(room));
  stand->basket.add(3);
  std::printf("%ld\n", weighBasket(stand->basket, {2, 4}));
  std::destroy_at(stand);
}
