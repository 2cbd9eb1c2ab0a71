// What every generated program starts with.
#ifndef FUZZING_PRELUDE_H
#define FUZZING_PRELUDE_H
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <new>
#include <numeric>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>
#if __cplusplus >= 201703L
#include <any>
#include <optional>
#include <string_view>
#include <variant>
#endif
#if __cplusplus >= 202002L
#include <ranges>
#include <span>
#endif

using Three = int[3];

inline unsigned mix(unsigned a, unsigned b) { return a * 31u + b; }

// The trace: one line for each thing that somebody could have noticed.
inline void say(const char *what, unsigned value) { std::printf("%s %u\n", what, value); }

template <class T> struct Value {
  static T of(unsigned k) { return T(k % 60u + 1u); }
};
template <> struct Value<std::string> {
  static std::string of(unsigned k) { return "v" + std::to_string(k); }
};
template <class T> std::vector<T> make_vector(unsigned n) {
  std::vector<T> made;
  made.reserve(64);
  for (unsigned i = 0; i < n; ++i)
    made.push_back(Value<T>::of(i * 7u + n));
  return made;
}
template <> struct Value<std::vector<int>> {
  static std::vector<int> of(unsigned k) { return make_vector<int>(k % 3u + 1u); }
};
template <class T> std::list<T> make_list(unsigned n) {
  std::vector<T> made = make_vector<T>(n);
  return std::list<T>(made.begin(), made.end());
}
template <class T> std::deque<T> make_deque(unsigned n) {
  std::vector<T> made = make_vector<T>(n);
  return std::deque<T>(made.begin(), made.end());
}

// A deleter that somebody could notice; and a type whose every copy and end
// somebody could.
struct LoudDelete {
  void operator()(int *p) const {
    ++deleted();
    delete p;
  }
  static int &deleted() {
    static int count = 0;
    return count;
  }
};

// One number for everything that a value holds.
inline unsigned digest(unsigned v) { return v * 2654435761u; }
inline unsigned digest(int v) { return unsigned(v) * 40503u + 1u; }
inline unsigned digest(bool v) { return v ? 7u : 11u; }
inline unsigned digest(const std::string &text) {
  unsigned sum = 3u;
  for (char c : text)
    sum = mix(sum, static_cast<unsigned char>(c));
  return sum;
}
inline unsigned digest(const int (&array)[3]) {
  return mix(mix(unsigned(array[0]), unsigned(array[1])), unsigned(array[2]));
}
template <class A, class B> unsigned digest(const std::pair<A, B> &pair) {
  return mix(digest(pair.first), digest(pair.second));
}
template <class T> unsigned digest(const std::unique_ptr<T> &owner) {
  return owner ? digest(*owner) : 5u;
}
template <class T> unsigned digest(const std::shared_ptr<T> &owner) {
  return owner ? digest(*owner) : 5u;
}
#if __cplusplus >= 201703L
template <class T> unsigned digest(const std::optional<T> &maybe) {
  return maybe ? digest(*maybe) : 5u;
}
#endif
template <class Range> auto digest(const Range &range) -> decltype(range.begin(), 0u) {
  unsigned sum = 1u;
  for (const auto &each : range)
    sum = mix(sum, digest(each));
  return sum;
}

#endif
