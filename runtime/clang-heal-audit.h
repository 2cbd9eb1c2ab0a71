//===- clang-heal-audit.h - Claims that are checked at run time -*- C++ -*-===//
//
// Written beside audited sources by `clang-heal audit`, and included by them;
// there is no library to link. C++11 and later.
//
// An audited program does what the original does, and besides compares what a
// repair would have used with what the original computes. What it finds goes
// to the file that CLANG_HEAL_AUDIT_LOG names, as JSON Lines that `clang-heal
// audit --report` reads; violations go to standard error, too. With
// CLANG_HEAL_AUDIT=abort the first violation ends the program; without, it
// goes on, and its exit code is the original's.
//
// Safe to use from several threads. No lock is held while values are compared.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_AUDIT_H
#define CLANG_HEAL_AUDIT_H

#pragma GCC system_header // An audit must not fail for a warning.

#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
#if __cplusplus >= 201703L
#include <variant>
#endif

namespace clang_heal_audit {

/// The fix's id and, in the last two digits, which of its places it is.
typedef unsigned long long SiteId;

/// A place at which a claim is checked.
struct Site {
  SiteId Id;
  const char *Kind, *File;
  unsigned Line;
  const char *Expression;
};

/// All sites of the audit; the last has no kind.
inline const Site *allSites() {
  static const Site All[] = {// SITES
                             {0, nullptr, nullptr, 0, nullptr}};
  return All;
}

/// What happened at a site. Never goes.
struct Tally {
  Site Where;
  std::atomic<unsigned long long> Evaluated, Violations, Incomparable;

  explicit Tally(const Site &Where)
      : Where(Where), Evaluated(0), Violations(0), Incomparable(0) {}
};

inline std::string jsonText(const char *Text) {
  std::string Result = "\"";
  for (; *Text; ++Text) {
    unsigned char C = static_cast<unsigned char>(*Text);
    char Escaped[8];
    if (C == '"' || C == '\\')
      (Result += '\\') += static_cast<char>(C);
    else if (C < 0x20 || C >= 0x7f) // Bytes as Latin-1: always valid.
      Result +=
          (std::snprintf(Escaped, sizeof(Escaped), "\\u%04x", C), Escaped);
    else
      Result += static_cast<char>(C);
  }
  return Result + '"';
}

inline std::string siteText(SiteId Id) {
  char Digits[20];
  std::snprintf(Digits, sizeof(Digits), "%014llx", Id);
  return Digits;
}

/// The tallies of one program, and where they are written. Made by the first
/// site that is evaluated; never destroyed, as other threads may outlive main.
class Recorder {
public:
  static Recorder &only() {
    static Recorder *Only = new Recorder;
    return *Only;
  }

  /// The tally of site \p Id, which is evaluated for the first time.
  Tally &begin(SiteId Id) {
    std::lock_guard<std::mutex> Held(Lock);
    Tally *Found = All.front();
    for (Tally *Each : All)
      if (Each->Where.Id == Id)
        Found = Each;
    append("{\"audit\":\"reached\",\"site\":\"" + siteText(Found->Where.Id) +
           "\"}\n");
    return *Found;
  }

  void violation(Tally &At, const std::string &Kept, const std::string &Now) {
    const Site &S = At.Where;
    if (At.Violations.fetch_add(1) < MostPrinted) {
      std::lock_guard<std::mutex> Held(Lock);
      std::fprintf(
          stderr, "clang-heal audit: %s:%u: %s: '%s' is %s, kept was %s\n",
          S.File, S.Line, S.Kind, S.Expression, Now.c_str(), Kept.c_str());
      append("{\"audit\":\"violation\"," + described(S) +
             ",\"kept\":" + jsonText(Kept.c_str()) +
             ",\"now\":" + jsonText(Now.c_str()) + "}\n");
    }
    const char *Mode = std::getenv("CLANG_HEAL_AUDIT");
    if (Mode && std::strcmp(Mode, "abort") == 0)
      std::abort();
  }

private:
  enum { MostPrinted = 10 }; ///< Of one site; the rest is only counted.

  Recorder() {
    static const Site Unlisted = {0, "unlisted", "", 0, ""};
    All.push_back(new Tally(Unlisted));
    for (const Site *S = allSites(); S->Kind; ++S)
      All.push_back(new Tally(*S));
    std::atexit(finish);
    append("", /*ListSites=*/true);
  }

  static void finish() { only().writeTallies(); }

  void writeTallies() {
    std::lock_guard<std::mutex> Held(Lock);
    std::string Lines;
    for (const Tally *Each : All)
      if (unsigned long long Evaluated = Each->Evaluated.load())
        Lines +=
            "{\"audit\":\"tally\",\"site\":\"" + siteText(Each->Where.Id) +
            "\",\"evaluated\":" + std::to_string(Evaluated) +
            ",\"violations\":" + std::to_string(Each->Violations.load()) +
            ",\"incomparable\":" + std::to_string(Each->Incomparable.load()) +
            "}\n";
    append(Lines);
  }

  static std::string described(const Site &S) {
    return "\"site\":\"" + siteText(S.Id) + "\",\"kind\":" + jsonText(S.Kind) +
           ",\"file\":" + jsonText(S.File) +
           ",\"line\":" + std::to_string(S.Line) +
           ",\"expression\":" + jsonText(S.Expression);
  }

  static std::string siteLines() {
    std::string Lines;
    for (const Site *S = allSites(); S->Kind; ++S)
      Lines += "{\"audit\":\"site\"," + described(*S) + "}\n";
    return Lines;
  }

  /// The file is opened for each write: several programs share it, and one of
  /// them may be a fork of another.
  void append(const std::string &Lines, bool ListSites = false) const {
    const char *Path = std::getenv("CLANG_HEAL_AUDIT_LOG");
    std::FILE *Out = Path && *Path ? std::fopen(Path, "a") : nullptr;
    if (!Out)
      return;
    std::fseek(Out, 0, SEEK_END);
    std::string Text = ListSites && std::ftell(Out) == 0 ? siteLines() : Lines;
    std::fwrite(Text.data(), 1, Text.size(), Out);
    std::fclose(Out);
  }

  std::mutex Lock;
  std::vector<Tally *> All; ///< The first is for what is not listed.
};

//===----------------------------------------------------------------------===//
// Are two values the same?
//===----------------------------------------------------------------------===//

enum class Likeness { Same, Different, Incomparable };

inline Likeness likenessOf(bool AreSame) {
  return AreSame ? Likeness::Same : Likeness::Different;
}

/// Of a whole, from its parts: one that differs decides.
inline Likeness together(Likeness A, Likeness B) {
  if (A == Likeness::Different || B == Likeness::Different)
    return Likeness::Different;
  return A == Likeness::Same ? B : A;
}

template <class T> Likeness compare(const T &A, const T &B);

template <unsigned N> struct Rank : Rank<N - 1> {};
template <> struct Rank<0> {};
template <bool Is> using If = typename std::enable_if<Is, int>::type;
template <class...> struct MakeVoid {
  typedef void Type;
};
template <class... Ts> using Void = typename MakeVoid<Ts...>::Type;

// A range of its value_type; a path is a range of paths.
template <class T, class = void> struct IsRange : std::false_type {};
template <class T>
struct IsRange<T, Void<typename T::value_type,
                       decltype(std::declval<const T &>().begin() !=
                                std::declval<const T &>().end()),
                       decltype(*std::declval<const T &>().begin())>>
    : std::is_convertible<decltype(*std::declval<const T &>().begin()),
                          const typename T::value_type &> {};

template <class T, class = void> struct IsHashed : std::false_type {};
template <class T>
struct IsHashed<T, Void<typename T::hasher, typename T::key_type>>
    : std::true_type {};

template <class T, class = void> struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<T, Void<typename T::value_type,
                          decltype(std::declval<const T &>().has_value()),
                          decltype(*std::declval<const T &>())>>
    : std::true_type {};

template <class T, class = void> struct HasEqual : std::false_type {};
template <class T>
struct HasEqual<T, Void<decltype(static_cast<bool>(std::declval<const T &>() ==
                                                   std::declval<const T &>()))>>
    : std::true_type {};

#if defined(__clang__) || (defined(__GNUC__) && __GNUC__ >= 7)
template <class T>
struct IsBytes
    : std::integral_constant<bool,
                             std::is_trivially_copyable<T>::value
                                 &&__has_unique_object_representations(T)> {};
#else
template <class T> struct IsBytes : std::false_type {};
#endif

// Numbers: a NaN is the same as itself, and -0.0 is not 0.0.
template <class F> bool areSameBits(F A, F B) {
  return std::memcmp(&A, &B, sizeof(A)) == 0;
}
inline bool areSameBits(long double A, long double B) { // It has padding.
  bool BothNaN = A != A && B != B;
  return BothNaN || (A == B && std::signbit(A) == std::signbit(B));
}

template <class T, If<std::is_floating_point<T>::value> = 0>
Likeness compareRanked(const T &A, const T &B, Rank<9>) {
  return likenessOf(areSameBits(A, B));
}
template <class T, If<std::is_scalar<T>::value> = 0>
Likeness compareRanked(const T &A, const T &B, Rank<8>) {
  return likenessOf(A == B);
}
template <class T, If<std::is_empty<T>::value> = 0>
Likeness compareRanked(const T &, const T &, Rank<8>) {
  return Likeness::Same;
}

template <class T> Likeness compareInOrder(const T &A, const T &B) {
  typedef typename T::value_type Element;
  Likeness Result = Likeness::Same;
  auto ItA = A.begin(), EndA = A.end();
  auto ItB = B.begin(), EndB = B.end();
  for (; ItA != EndA && ItB != EndB; ++ItA, ++ItB)
    Result = together(Result, compare<Element>(*ItA, *ItB));
  return together(Result, likenessOf(!(ItA != EndA) && !(ItB != EndB)));
}

template <class K> const K &keyOf(const K &Element) { return Element; }
template <class K, class V>
const K &keyOf(const std::pair<const K, V> &Element) {
  return Element.first;
}

/// How many elements of \p In are the same as \p Wanted.
template <class T>
std::size_t countOf(const typename T::value_type &Wanted, const T &In) {
  std::size_t Result = 0;
  auto Alike = In.equal_range(keyOf<typename T::key_type>(Wanted));
  for (; Alike.first != Alike.second; ++Alike.first)
    Result +=
        compare<typename T::value_type>(*Alike.first, Wanted) == Likeness::Same;
  return Result;
}

/// The order of what is hashed does not count, unless something in it cannot
/// be compared anyway.
template <class T, If<IsRange<T>::value && IsHashed<T>::value> = 0>
Likeness compareRanked(const T &A, const T &B, Rank<7>) {
  Likeness InOrder = compareInOrder(A, B);
  if (A.size() != B.size() || InOrder != Likeness::Different)
    return InOrder;
  for (auto It = A.begin(); It != A.end(); ++It)
    if (countOf(*It, A) != countOf(*It, B))
      return Likeness::Different;
  return Likeness::Same;
}
template <class T, If<IsRange<T>::value> = 0>
Likeness compareRanked(const T &A, const T &B, Rank<6>) {
  return compareInOrder(A, B);
}

template <class A, class B>
Likeness compareRanked(const std::pair<A, B> &X, const std::pair<A, B> &Y,
                       Rank<6>) {
  return together(compare<A>(X.first, Y.first), compare<B>(X.second, Y.second));
}

template <std::size_t N> struct CompareTuple {
  template <class T> static Likeness of(const T &A, const T &B) {
    typedef typename std::tuple_element<N - 1, T>::type Element;
    return together(CompareTuple<N - 1>::of(A, B),
                    compare<Element>(std::get<N - 1>(A), std::get<N - 1>(B)));
  }
};
template <> struct CompareTuple<0> {
  template <class T> static Likeness of(const T &, const T &) {
    return Likeness::Same;
  }
};
template <class... Ts>
Likeness compareRanked(const std::tuple<Ts...> &A, const std::tuple<Ts...> &B,
                       Rank<6>) {
  return CompareTuple<sizeof...(Ts)>::of(A, B);
}

template <class T, If<IsOptional<T>::value> = 0>
Likeness compareRanked(const T &A, const T &B, Rank<5>) {
  if (A.has_value() != B.has_value())
    return Likeness::Different;
  return A.has_value() ? compare<typename T::value_type>(*A, *B)
                       : Likeness::Same;
}

#if __cplusplus >= 201703L
template <class... Ts>
Likeness compareRanked(const std::variant<Ts...> &A,
                       const std::variant<Ts...> &B, Rank<5>) {
  if (A.index() != B.index())
    return Likeness::Different;
  if (A.valueless_by_exception())
    return Likeness::Same;
  return std::visit(
      [&](const auto &Value) {
        typedef typename std::decay<decltype(Value)>::type Alternative;
        // Where a type is there twice, std::get by type does not compile.
        const auto *Other = std::visit(
            [](const auto &Held) -> const void * { return &Held; }, B);
        return compare<Alternative>(Value,
                                    *static_cast<const Alternative *>(Other));
      },
      A);
}
#endif

/// Without `==`, and where that says that a value is not itself, as one with a
/// NaN in it does: member by member, byte by byte, or not at all.
template <class T, If<IsBytes<T>::value> = 0>
Likeness compareParts(const T &A, const T &B, Rank<2>) {
  return likenessOf(
      std::memcmp(std::addressof(A), std::addressof(B), sizeof(T)) == 0);
}
template <class T> Likeness compareParts(const T &, const T &, Rank<0>) {
  return Likeness::Incomparable;
}

#if __cplusplus >= 201703L
/// Stands for a value of any member.
struct Anything {
  template <class T> operator T() const;
};
template <std::size_t> using Any = Anything;
template <class T, std::size_t... I>
auto canMake(std::index_sequence<I...>)
    -> decltype(T{std::declval<Any<I>>()...}, std::true_type());
template <class T> std::false_type canMake(...);

/// How many members an aggregate has, if at most \p Most.
template <class T, std::size_t Most> constexpr std::size_t memberCount() {
  if constexpr (Most == 0)
    return 0;
  else if constexpr (decltype(canMake<T>(
                         std::make_index_sequence<Most>()))::value)
    return Most;
  else
    return memberCount<T, Most - 1>();
}
/// 0: none, or more than ten.
template <class T> constexpr std::size_t memberCount() {
  constexpr std::size_t Count = memberCount<T, 11>();
  return Count > 10 ? 0 : Count;
}

template <class... Ts>
Likeness compareMembers(std::tuple<Ts...> A, std::tuple<Ts...> B) {
  return std::apply(
      [&](const Ts &...Left) {
        return std::apply(
            [&](const Ts &...Right) {
              Likeness Result = Likeness::Same;
              ((Result = together(
                    Result,
                    compare<typename std::decay<Ts>::type>(Left, Right))),
               ...);
              return Result;
            },
            B);
      },
      A);
}

#define CLANG_HEAL_AUDIT_MEMBERS(Number, ...)                                  \
  if constexpr (memberCount<T>() == Number) {                                  \
    const auto &[__VA_ARGS__] = Of;                                            \
    return std::tie(__VA_ARGS__);                                              \
  } else
// clang-format off
template <class T> auto membersOf(const T &Of) {
  CLANG_HEAL_AUDIT_MEMBERS(1, A)
  CLANG_HEAL_AUDIT_MEMBERS(2, A, B)
  CLANG_HEAL_AUDIT_MEMBERS(3, A, B, C)
  CLANG_HEAL_AUDIT_MEMBERS(4, A, B, C, D)
  CLANG_HEAL_AUDIT_MEMBERS(5, A, B, C, D, E)
  CLANG_HEAL_AUDIT_MEMBERS(6, A, B, C, D, E, F)
  CLANG_HEAL_AUDIT_MEMBERS(7, A, B, C, D, E, F, G)
  CLANG_HEAL_AUDIT_MEMBERS(8, A, B, C, D, E, F, G, H)
  CLANG_HEAL_AUDIT_MEMBERS(9, A, B, C, D, E, F, G, H, I)
  CLANG_HEAL_AUDIT_MEMBERS(10, A, B, C, D, E, F, G, H, I, J)
  return std::tie();
}
// clang-format on
#undef CLANG_HEAL_AUDIT_MEMBERS

template <class T, If<std::is_aggregate<T>::value && !std::is_array<T>::value &&
                      !std::is_union<T>::value && (memberCount<T>() > 0)> = 0>
Likeness compareParts(const T &A, const T &B, Rank<1>) {
  return compareMembers(membersOf(A), membersOf(B));
}
#endif

template <class T, If<HasEqual<T>::value> = 0>
Likeness compareRanked(const T &A, const T &B, Rank<4>) {
  if (A == B)
    return Likeness::Same;
  bool KnowsItself = static_cast<bool>(A == A) && static_cast<bool>(B == B);
  return KnowsItself ? Likeness::Different : compareParts(A, B, Rank<2>());
}
template <class T> Likeness compareRanked(const T &A, const T &B, Rank<0>) {
  return compareParts(A, B, Rank<2>());
}

template <class T> Likeness compare(const T &A, const T &B) {
  typedef typename std::remove_cv<T>::type Plain;
  return compareRanked(static_cast<const Plain &>(A),
                       static_cast<const Plain &>(B), Rank<9>());
}

//===----------------------------------------------------------------------===//
// Values for a person
//===----------------------------------------------------------------------===//

template <class T> std::string shown(const T &Value);

inline std::string shownAddress(const volatile void *Where) {
  char Text[32];
  std::snprintf(Text, sizeof(Text), "%p", const_cast<void *>(Where));
  return Text;
}

template <class T, If<std::is_floating_point<T>::value> = 0>
std::string shownRanked(const T &Value, Rank<4>) {
  char Text[64];
  std::snprintf(Text, sizeof(Text), "%.21Lg", static_cast<long double>(Value));
  return Text;
}
template <class T, If<std::is_same<T, bool>::value> = 0>
std::string shownRanked(const T &Value, Rank<5>) {
  return Value ? "true" : "false";
}
template <class T,
          If<std::is_integral<T>::value && sizeof(T) <= sizeof(long long)> = 0>
std::string shownRanked(const T &Value, Rank<4>) {
  return std::to_string(Value);
}
template <class T, If<std::is_enum<T>::value> = 0>
std::string shownRanked(const T &Value, Rank<4>) {
  return std::to_string(
      static_cast<typename std::underlying_type<T>::type>(Value));
}
template <class T, If<std::is_object<T>::value> = 0>
std::string shownRanked(T *const &Value, Rank<4>) {
  return shownAddress(Value);
}
template <class T, If<std::is_same<typename T::value_type, char>::value &&
                      IsRange<T>::value> = 0>
std::string shownRanked(const T &Value, Rank<3>) {
  std::string Text = "\"";
  for (auto It = Value.begin(); It != Value.end(); ++It) {
    if (Text.size() > 80)
      return Text + "...";
    unsigned char C = static_cast<unsigned char>(*It);
    Text += C < 0x20 || C == 0x7f ? '?' : *It; // No escapes to a terminal.
  }
  return Text + '"';
}
template <class T, If<IsRange<T>::value> = 0>
std::string shownRanked(const T &Value, Rank<2>) {
  std::string Text;
  for (auto It = Value.begin(); It != Value.end(); ++It) {
    if (Text.size() > 80) {
      Text += ", ...";
      break;
    }
    Text += (Text.empty() ? "" : ", ") + shown<typename T::value_type>(*It);
  }
  return "{" + Text + "}";
}
template <class A, class B>
std::string shownRanked(const std::pair<A, B> &Value, Rank<2>) {
  return "(" + shown<A>(Value.first) + ", " + shown<B>(Value.second) + ")";
}
template <class T> std::string shownRanked(const T &, Rank<0>) {
  return "a value that cannot be printed";
}

template <class T> std::string shown(const T &Value) {
  typedef typename std::remove_cv<T>::type Plain;
  return shownRanked(static_cast<const Plain &>(Value), Rank<5>());
}

//===----------------------------------------------------------------------===//
// What audited sources call
//===----------------------------------------------------------------------===//

template <SiteId Id> Tally &tallyOf() {
  static Tally &Mine = Recorder::only().begin(Id);
  return Mine;
}

template <SiteId Id, class T>
void note(Likeness Seen, const T &Kept, const T &Now) {
  Tally &Here = tallyOf<Id>();
  ++Here.Evaluated;
  if (Seen == Likeness::Incomparable)
    ++Here.Incomparable;
  if (Seen == Likeness::Different)
    Recorder::only().violation(Here, shown<T>(Kept), shown<T>(Now));
}

/// Claim: \p Now has the value \p Expected.
template <SiteId Id, class T> void equal(const T &Expected, const T &Now) {
  note<Id, T>(compare<T>(Expected, Now), Expected, Now);
}

template <SiteId Id, class T>
void compareKept(const T &Kept, const T &Now, std::false_type) {
  equal<Id, T>(Kept, Now);
}
/// The result is a reference: the claim is that it is the same object.
template <SiteId Id, class T>
void compareKept(const T &Kept, const T &Now, std::true_type) {
  const volatile void *Old = &reinterpret_cast<const volatile char &>(Kept);
  const volatile void *New = &reinterpret_cast<const volatile char &>(Now);
  bool IsSame = Old == New;
  Tally &Here = tallyOf<Id>();
  ++Here.Evaluated;
  if (!IsSame)
    Recorder::only().violation(
        Here, "the object at " + shownAddress(Old) + ", " + shown<T>(Kept),
        "the object at " + shownAddress(New) + ", " + shown<T>(Now));
}

/// Claim: what was kept stands for \p Now, which is what the original
/// evaluates here. Gives back \p Now: a value as a value, a reference as the
/// same reference.
template <SiteId Id, class Fresh>
Fresh same(const typename std::remove_reference<Fresh>::type &Kept,
           Fresh &&Now) {
  compareKept<Id, typename std::remove_reference<Fresh>::type>(
      Kept, Now, std::is_lvalue_reference<Fresh>());
  return static_cast<Fresh &&>(Now);
}

} // namespace clang_heal_audit

#endif
