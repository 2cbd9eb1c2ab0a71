// Nobody calls them, but the library does: constructors, conversions, swaps.
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
std::vector<int> counts(4);
std::size_t sum() {
  std::size_t s = 0;
  for (int x : counts)
    s += x;
  return s;
}
struct Def {
  Def() { ++counts[0]; }
  long v = 0;
};
struct Conv {
  Conv(int i) : v(i) { ++counts[1]; }
  operator long() const {
    ++counts[1];
    return v;
  }
  long v;
};
struct Sw {
  long v = 0;
  friend void swap(Sw &a, Sw &b) {
    ++counts[2];
    std::swap(a.v, b.v);
  }
};
struct Cp {
  Cp() = default;
  Cp(const Cp &) { ++counts[3]; }
  Cp &operator=(const Cp &) = default;
  long v = 0;
};
std::size_t resized(int n) {
  std::vector<Def> v;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    v.resize(i);
    r += sum();
  }
  return r;
}
std::size_t indexed(int n) {
  std::map<int, Def> m;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    m[i];
    r += sum();
  }
  return r;
}
std::size_t filled(int n) {
  std::vector<Conv> v(3, Conv(1));
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::fill(v.begin(), v.end(), i);
    r += sum();
  }
  return r;
}
std::size_t copied(int n) {
  std::vector<Conv> v(3, Conv(1));
  std::vector<long> w(3);
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::copy(v.begin(), v.end(), w.begin());
    r += sum();
  }
  return r;
}
std::size_t reversed(int n) {
  std::vector<Sw> v(3);
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::reverse(v.begin(), v.end());
    r += sum();
  }
  return r;
}
std::size_t paired(int n) {
  Cp o;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    auto p = std::make_pair(o, i);
    r += p.second;
    r += sum();
  }
  return r;
}
std::size_t arrays(int n) {
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::array<Def, 2> x;
    r += x.size();
    r += sum();
  }
  return r;
}
std::size_t pairs(int n) {
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::pair<Def, int> x;
    r += x.second;
    r += sum();
  }
  return r;
}
std::size_t converted(int n) {
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::optional<Conv> x = i;
    r += x->v;
    r += sum();
  }
  return r;
}
std::size_t otherwise(int n) {
  std::optional<Conv> o;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    r += o.value_or(3).v;
    r += sum();
  }
  return r;
}
std::size_t variants(int n) {
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::variant<int, Def> x;
    x.emplace<1>();
    r += x.index();
    r += sum();
  }
  return r;
}
std::size_t tried(int n) {
  std::map<int, Def> q;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    q.try_emplace(i);
    r += sum();
  }
  return r;
}
std::size_t swappedArrays(int n) {
  std::array<Sw, 2> x;
  std::array<Sw, 2> y;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x.swap(y);
    r += sum();
  }
  return r;
}
std::size_t swappedPairs(int n) {
  std::pair<Sw, int> x;
  std::pair<Sw, int> y;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::swap(x, y);
    r += sum();
  }
  return r;
}
std::size_t swappedRows(int n) {
  Sw x[2];
  Sw y[2];
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::swap(x, y);
    r += sum();
  }
  return r;
}
std::size_t vectors(int n) {
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::vector<Def> x(2);
    r += x.size();
    r += sum();
  }
  return r;
}
std::size_t assigned(int n) {
  std::vector<Conv> x;
  int z[2] = {1, 2};
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x.assign(z, z + 2);
    r += sum();
  }
  return r;
}
std::size_t inserted(int n) {
  std::vector<Conv> x;
  int z[2] = {1, 2};
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x.insert(x.end(), z, z + 2);
    r += sum();
  }
  return r;
}
std::size_t sorted(int n) {
  std::vector<Sw> x(3);
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::sort(x.begin(), x.end(),
              [](const Sw &a, const Sw &b) { return a.v < b.v; });
    r += sum();
  }
  return r;
}
std::size_t emplaced(int n) {
  std::vector<Def> x;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x.emplace_back();
    r += sum();
  }
  return r;
}
std::size_t emplacedFrom(int n) {
  std::vector<Conv> x;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x.emplace_back(i);
    r += sum();
  }
  return r;
}
std::size_t tuples(int n) {
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    std::tuple<Def, int> x;
    r += std::get<1>(x);
    r += sum();
  }
  return r;
}
