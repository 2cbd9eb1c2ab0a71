// Objects are made in a room that has space for so many of their size.
#include <cstddef>
#include <cstdio>
#include <memory>
#include <memory_resource>
#include <new>
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

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long weighCart(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cart.total() < limit);
  return sum;
}

long weighBasket(const Basket &basket, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(basket.total() < limit);
  return sum;
}

void newObjects(std::pmr::memory_resource &pool) {
  std::pmr::polymorphic_allocator<> allocator(&pool);
  for (int i = 0; i < 4; ++i) {
    Cart *cart = allocator.new_object<Cart>();
    cart->add(i);
    std::printf("%ld\n", weighCart(*cart, {2}));
    std::destroy_at(cart);
  }
}

void sharedObjects(std::pmr::memory_resource &pool) {
  std::pmr::polymorphic_allocator<std::byte> allocator(&pool);
  std::vector<std::shared_ptr<Basket>> all;
  for (int i = 0; i < 4; ++i) {
    all.push_back(std::allocate_shared<Basket>(allocator));
    all.back()->add(i);
    std::printf("%ld\n", weighBasket(*all.back(), {2}));
  }
}

int main() {
  alignas(16) std::byte room[200];
  for (auto *run : {newObjects, sharedObjects}) {
    std::pmr::monotonic_buffer_resource pool(
        room, run == newObjects ? 100 : 200, std::pmr::null_memory_resource());
    try {
      run(pool);
    } catch (const std::bad_alloc &) {
      std::puts("the pool is full");
    }
  }
}
