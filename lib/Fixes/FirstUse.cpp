//===- FirstUse.cpp - Computing a value where it is first wanted ----------===//
#include "FixesInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

const Expr *meansOtherInLambda(const Stmt *S, const LangOptions &Language) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (isa<BindingDecl>(Ref->getDecl()) && !Language.CPlusPlus20)
      return Ref;
  if (const auto *Own = dyn_cast<Expr>(S))
    if (isa<PredefinedExpr, StmtExpr, VAArgExpr>(Own))
      return Own;
  for (const Stmt *Child : S->children())
    if (const Expr *Found = Child ? meansOtherInLambda(Child, Language) : nullptr)
      return Found;
  return nullptr;
}

bool isCostly(const Subject &On, const CallExpr &Call) {
  if (isConcatenation(Call))
    return false; // A few bytes are copied.
  EffectSet Does = On.Ask.of(Call, On.Function);
  return Does.Loops || Does.Cost >= 3 * MinWorth;
}

/// What only a class has a name for, as everybody knows it.
static std::string sizeName(const Subject &On, QualType Type, const std::string &Text) {
  if (On.Context.hasSameUnqualifiedType(Type, On.Context.getSizeType()))
    return "std::size_t";
  if (On.Context.hasSameUnqualifiedType(Type, On.Context.getPointerDiffType()))
    return "std::ptrdiff_t";
  return "decltype(" + Text + ")";
}

/// The type of \p Call, as it can be written in the function. One that only a
/// class has a name for is best named after the call.
static std::string nameOfType(const Subject &On, const CallExpr &Call) {
  QualType Type = Call.getType();
  if (const auto *Alias = Type->getAs<TypedefType>())
    if (Alias->getDecl()->getDeclContext()->isRecord()) {
      if (!Call.isGLValue())
        return sizeName(On, Type, On.text(Call));
      Type = Type.getCanonicalType(); // Of what is referred to.
    }
  std::string Name = On.nameOfType(Type, nullptr);
  for (auto [Long, Short] : {std::pair<StringRef, StringRef>{"basic_string<char>", "string"},
                             {"basic_string_view<char>", "string_view"}})
    for (size_t At; (At = Name.find(Long)) != std::string::npos;)
      Name.replace(At, Long.size(), Short);
  return Name;
}

/// Before there was std::optional, an empty value stands in for none: it must
/// cost nothing to make, and take its value by an assignment that does no more.
static bool canBeEmptyAtFirst(QualType Type) {
  if (Type->isScalarType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         (Record->getName() == "basic_string" || Record->getName() == "vector");
}

Answer canComputeAtFirstUse(const Subject &On, const CallExpr &Call) {
  SourceLocation Loc = Call.getBeginLoc();
  const LangOptions &Language = On.Context.getLangOpts();
  QualType Type = Call.getType();
  if (keptAs(Call) == KeptAs::Value && !Language.CPlusPlus17 && !canBeEmptyAtFirst(Type))
    return {false, "before C++17 there is no std::optional to keep it in", Loc};
  if (Type->isArrayType() || Type->isFunctionType() ||
      (keptAs(Call) == KeptAs::Value && Type.isConstQualified()))
    return {false, "a '" + Type.getAsString() + "' cannot be kept that way", Loc};
  if (Answer Usual = isCompiledAsUsual(On); !Usual)
    return Usual;
  if (const Expr *Other = meansOtherInLambda(&Call, Language))
    return {false, "a lambda cannot name '" + On.text(*Other) + "' as it does",
            Other->getBeginLoc()};
  return {true, "it means the same in a lambda", Loc};
}

/// Whether `&` of a \p Type might be somebody's own operator.
static bool mayHaveOwnAddress(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record ? !Record->isInStdNamespace() : Type->isEnumeralType();
}

namespace {
/// What is empty at first: its declarations, how to tell that it is still, how
/// to fill it, and what it holds then.
struct EmptyAtFirst {
  std::string Declarations, IsEmpty, Fill, Value, Include;
};
} // namespace

/// `kept`, and before there was std::optional also `has`.
static EmptyAtFirst keptValue(const Subject &On, const CallExpr &Call,
                              const FirstUse &Made) {
  std::string Type = nameOfType(On, Call), Text = On.text(Call);
  const std::string &Kept = Made.Keeper, &Has = Made.Flag;
  if (!Has.empty())
    return {Type + " " + Kept + "{};\nbool " + Has + " = false;", "!" + Has,
            "{\n    " + Kept + " = " + Text + ";\n    " + Has + " = true;\n  }", Kept, ""};
  return {"std::optional<" + Type + "> " + Kept + ";", "!" + Kept,
          "\n    " + Kept + " = " + Text + ";", "*" + Kept, "<optional>"};
}

static EmptyAtFirst keptReference(const Subject &On, const CallExpr &Call,
                                  const FirstUse &Made) {
  bool HasOwn = mayHaveOwnAddress(Call.getType());
  std::string Address = HasOwn ? "std::addressof(" + On.text(Call) + ")"
                               : "&" + On.text(Call);
  return {nameOfType(On, Call) + " *" + Made.Keeper + " = nullptr;", "!" + Made.Keeper,
          "\n    " + Made.Keeper + " = " + Address + ";", "*" + Made.Keeper,
          HasOwn ? "<memory>" : ""};
}

FirstUse computedAtFirstUse(const Subject &On, const CallExpr &Call) {
  FirstUse Made;
  bool IsValue = keptAs(Call) == KeptAs::Value;
  Made.Name = On.nameFor(Call);
  Made.Keeper = On.nameFor(Call, "kept", {Made.Name});
  if (IsValue && !On.Context.getLangOpts().CPlusPlus17)
    Made.Flag = On.nameFor(Call, "has", {Made.Name, Made.Keeper});
  EmptyAtFirst Kept = IsValue ? keptValue(On, Call, Made) : keptReference(On, Call, Made);
  if (!Kept.Include.empty())
    Made.Includes = {Kept.Include};
  // A number is given as it was, a temporary; what else is kept is not copied.
  std::string Type = nameOfType(On, Call);
  std::string Result = !IsValue                          ? Type + " &"
                       : Call.getType()->isRecordType() ? "const " + Type + " &"
                                                         : Type;
  std::string Space = Kept.Fill.front() == '{' ? " " : "";
  Made.Declaration = Kept.Declarations + "\nconst auto " + Made.Name + " = [&]() -> " +
                     Result + " {\n  if (" + Kept.IsEmpty + ")" + Space + Kept.Fill +
                     "\n  return " + Kept.Value + ";\n};";
  return Made;
}

} // namespace heal
