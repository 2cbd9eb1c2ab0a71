// What audited sources compare values with: see audit-compares-values.test.
#include "clang-heal-audit.h"
#include <cassert>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#if __cplusplus >= 201703L
#include <filesystem>
#include <optional>
#include <string_view>
#endif
using namespace clang_heal_audit;
struct Plain {
  int A, B;
};
struct Mixed {
  std::string Name;
  double Price;
};
class Opaque {
public:
  explicit Opaque(int I) : I(I) {}

private:
  std::string S;

public:
  int I;
};
struct Padded {
  char C;
  double D;
};
struct Eq {
  int I;
  bool operator==(const Eq &O) const { return I % 10 == O.I % 10; }
};
struct MoveOnly {
  std::unique_ptr<int> P;
};
int main() {
  const auto S = Likeness::Same, D = Likeness::Different,
             U = Likeness::Incomparable;
  assert(compare(1, 1) == S && compare(1, 2) == D);
  assert(compare(NAN, NAN) == S && compare(0.0, -0.0) == D &&
         compare(1.5f, 1.5f) == S);
  assert(compare((long double)NAN, (long double)NAN) == S &&
         compare(0.0L, -0.0L) == D);
  assert(compare(std::string("a"), std::string("b")) == D);
  assert(compare(std::vector<double>{NAN, 1}, std::vector<double>{NAN, 1}) ==
         S);
  assert(compare(std::vector<double>{NAN, 1}, std::vector<double>{NAN}) == D);
  assert(compare(std::vector<Plain>{{1, 2}}, std::vector<Plain>{{1, 2}}) == S);
  assert(compare(std::vector<Plain>{{1, 2}}, std::vector<Plain>{{1, 3}}) == D);
  assert(compare(std::vector<bool>{true}, std::vector<bool>{false}) == D);
  assert(compare(std::map<int, double>{{1, NAN}},
                 std::map<int, double>{{1, NAN}}) == S);
  std::unordered_map<int, double> M1{{1, NAN}, {2, 3}, {50, 1}}, M2;
  M2.reserve(1000);
  M2[50] = 1;
  M2[1] = NAN;
  M2[2] = 3;
  assert(compare(M1, M2) == S);
  M2[2] = 4;
  assert(compare(M1, M2) == D);
  assert(compare(std::unordered_multiset<int>{1, 1, 2},
                 std::unordered_multiset<int>{1, 2, 2}) == D);
  assert(compare(std::unordered_multiset<int>{1, 1, 2},
                 std::unordered_multiset<int>{2, 1, 1}) == S);
  assert(compare(Opaque(1), Opaque(2)) == U);
  assert(compare(std::vector<Opaque>{Opaque(1)},
                 std::vector<Opaque>{Opaque(1), Opaque(2)}) == D);
  assert(compare(std::make_pair(1, Opaque(1)), std::make_pair(1, Opaque(1))) ==
         U);
  assert(compare(std::make_tuple(1, 2.0), std::make_tuple(1, 2.5)) == D);
  assert(compare(Eq{1}, Eq{11}) == S && compare(Eq{1}, Eq{2}) == D);
#if __cplusplus >= 201703L
  assert(compare(Mixed{"a", NAN}, Mixed{"a", NAN}) == S);
  assert(compare(Mixed{"a", 1}, Mixed{"b", 1}) == D);
  assert(compare(Padded{'a', 1}, Padded{'a', 1}) == S);
  assert(compare(std::optional<double>(NAN), std::optional<double>(NAN)) == S);
  assert(compare(std::optional<Mixed>(), std::optional<Mixed>(Mixed{"", 1})) ==
         D);
  assert(compare(std::variant<int, Mixed>(3), std::variant<int, Mixed>(3)) ==
         S);
  assert((compare(std::variant<int, int>(std::in_place_index<1>, 3),
                  std::variant<int, int>(std::in_place_index<1>, 4)) == D));
  assert(compare(std::filesystem::path("/a"), std::filesystem::path("/b")) ==
         D);
  assert(compare(std::string_view("a"), std::string_view("a")) == S);
#else
  assert(compare(Mixed{"a", 1}, Mixed{"b", 1}) == U);
  assert(compare(Padded{'a', 1}, Padded{'a', 1}) == U);
#endif
#if __cplusplus >= 202002L
  struct Def {
    double X;
    bool operator==(const Def &) const = default;
  };
  assert(compare(Def{NAN}, Def{NAN}) == S && compare(Def{1}, Def{2}) == D);
#endif
  // Results keep their category and their type.
  int X = 3, Y = 3;
  int &R = same<1>(X, X);
  assert(&R == &X);
  same<2>(X, Y) = 4;
  assert(Y == 4);
  auto M = same<3>(MoveOnly{}, MoveOnly{});
  const auto V = std::vector<int>{1, 2};
  assert(same<4>(V, std::vector<int>{1, 3}).size() == 2);
  equal<5>(std::string("a\"\n\xff"), std::string("b"));
  equal<6>(std::vector<Opaque>{Opaque(1)}, std::vector<Opaque>{Opaque(1)});
  equal<7>(std::make_pair(1, true), std::make_pair(1, false));
  std::puts("all compared");
}
