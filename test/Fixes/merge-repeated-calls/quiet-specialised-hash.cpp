// A specialisation in namespace std is the user's code.
#include <cstdio>
#include <functional>

struct Key {
  int n;
};
Key *last = nullptr;

template <> struct std::hash<Key> {
  std::size_t operator()(Key &key) const {
    last = &key;
    return std::size_t(key.n);
  }
};

int weigh(const Key &key) {
  int sum = 0;
  for (int i = 0; i < 9; ++i)
    sum = sum * 3 % 1000 + key.n;
  return sum;
}

int twice(int n) {
  Key key{n};
  std::hash<Key>()(key);
  if (weigh(key) > 5000)
    return 0;
  last->n = 1;
  return weigh(key);
}

int main() { std::printf("%d\n", twice(4)); }
