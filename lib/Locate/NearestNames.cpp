//===- NearestNames.cpp - Names that may have been meant ------------------===//
#include "HuntInternal.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

/// \p Text as one compares it when a name is misspelt: case and separators
/// differ first.
static std::string folded(StringRef Text) {
  std::string Result;
  for (char C : Text)
    if (llvm::isAlnum(C))
      Result += llvm::toLower(C);
  return Result;
}

/// How far \p B is from \p A; none when it is no misspelling of it.
static std::optional<unsigned> distance(StringRef A, StringRef B) {
  std::string FoldedA = folded(A), FoldedB = folded(B);
  if (FoldedA.empty() || FoldedB.empty())
    return std::nullopt;
  // Two letters that changed places are two edits.
  unsigned Limit =
      FoldedA.size() < 4 ? 1 : std::max<size_t>(2, FoldedA.size() / 3);
  unsigned Distance = StringRef(FoldedA).edit_distance(
      FoldedB, /*AllowReplacements=*/true, Limit + 1);
  if (Distance <= Limit)
    return Distance * 2 + (A != B);
  // A part of a longer name, such as `list` of `listOrders`.
  if (FoldedA.size() >= 4 && FoldedB.size() >= 4 &&
      (StringRef(FoldedA).contains(FoldedB) ||
       StringRef(FoldedB).contains(FoldedA)))
    return 2 * Limit + 1;
  return std::nullopt;
}

/// How far the function \p Candidate is from \p Wanted: the last part counts
/// most, then the class, then the rest.
static std::optional<unsigned> distance(const FunctionName &Wanted,
                                        const FunctionName &Candidate) {
  std::optional<unsigned> Last = distance(Wanted.Name, Candidate.Name);
  if (!Last || Wanted.Scopes.empty())
    return Last;
  if (Candidate.Scopes.empty())
    return *Last + 3;
  std::optional<unsigned> Scope =
      distance(Wanted.Scopes.back(), Candidate.Scopes.back());
  return *Last + Scope.value_or(4);
}

namespace {

class NearestSearch {
public:
  explicit NearestSearch(const Hunt &For) : For(For) {}

  void offerFunction(const std::string &Spelled) {
    std::optional<FunctionName> Name = functionNameOf(Spelled);
    if (!Name || Distances.count(Spelled))
      return;
    for (const std::optional<FunctionName> *Wanted : {&For.Named, &For.Code})
      if (*Wanted)
        offer(Spelled, distance(**Wanted, *Name));
    if (For.Rpc)
      offer(Spelled, distance(For.Rpc->Method, Name->Name));
    if (!For.Named && !For.Rpc)
      offer(Spelled, distance(For.For->Handler, Name->Name));
  }

  void offerLiteral(const std::string &Value) {
    if (Value.size() < 2 || Value.size() > 200)
      return;
    RouteName Literal = routeOf(Value);
    for (const RouteName &Route : For.Routes)
      if (Route.isPath() == Literal.isPath() &&
          Route.Pattern != Literal.Pattern)
        offer(Value, distance(Route.Pattern, Literal.Pattern));
  }

  std::vector<std::string> best(unsigned Limit) const {
    std::vector<std::pair<unsigned, std::string>> Sorted;
    for (const auto &[Name, Distance] : Distances)
      Sorted.emplace_back(Distance, Name);
    llvm::sort(Sorted);
    std::vector<std::string> Result;
    for (const auto &[Distance, Name] : Sorted)
      if (Result.size() < Limit)
        Result.push_back(Name);
    return Result;
  }

private:
  void offer(const std::string &Name, std::optional<unsigned> Distance) {
    if (!Distance)
      return;
    auto [It, IsNew] = Distances.try_emplace(Name, *Distance);
    It->second = std::min(It->second, *Distance);
  }

  const Hunt &For;
  std::map<std::string, unsigned> Distances;
};

} // namespace

std::vector<std::string> nearestNames(const Hunt &For, SourceText &Text,
                                      unsigned Limit) {
  NearestSearch Search(For);
  bool IsPath = llvm::any_of(
      For.Routes, [](const RouteName &Route) { return Route.isPath(); });
  for (FileId File = 0; File < Text.size(); ++File) {
    const RawText &Raw = Text.tokensOf(File);
    if (!IsPath)
      eachDefinedName(Raw,
                      [&](std::string Name) { Search.offerFunction(Name); });
    if (IsPath || !For.Named)
      for (const RawToken &Token : Raw.Tokens)
        if (Token.Is == RawToken::Literal)
          if (std::optional<std::string> Value = valueOf(Token))
            Search.offerLiteral(*Value);
  }
  return Search.best(Limit);
}

} // namespace heal
