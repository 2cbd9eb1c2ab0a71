//===- RegistrationZoo.h - Small models of real frameworks ------*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_LOCATE_REGISTRATIONZOO_H
#define CLANG_HEAL_TEST_UNIT_LOCATE_REGISTRATIONZOO_H

#include "TestProject.h"

namespace heal {

/// A project with what most services include: function objects, strings,
/// maps, a server.
class RegistrationZoo : public testing::Test, protected TestProject {
protected:
  RegistrationZoo() {
    add("fn.h", R"cpp(
#pragma once
template <class> class fn;
template <class R, class... A> class fn<R(A...)> {
public:
  fn() {}
  template <class F> fn(F) {}
  R operator()(A...) const;
};
struct str { str(const char *); };
bool operator==(const str &, const char *);
template <class A, class B> struct pair { A first; B second; template <class X, class Y> pair(X, Y); };
template <class A, class B> pair<A, B> make_pair(A, B);
namespace std { using size_t = decltype(sizeof(0)); template <class T> class initializer_list { const T *P; size_t N; }; }
template <class K, class V> struct map {
  map(std::initializer_list<pair<K, V>>);
  map();
  V &operator[](const K &);
  template <class... A> void emplace(A...);
  void insert(pair<K, V>);
};
struct Req {}; struct Res {};
)cpp");
    add("svr.h", R"cpp(
#pragma once
#include "fn.h"
struct Server {
  using H = fn<void(const Req &, Res &)>;
  Server &Get(const char *, H);
  Server &Post(const char *, H);
  Server &Delete(const char *, H);
};
)cpp");
  }

  std::string find(StringRef Handler, StringRef Route = "") {
    return summary(
        locateOne({.Handler = Handler.str(), .Code = {.Route = Route.str()}}));
  }
};

} // namespace heal

#endif
