//===- Meaning.cpp - What the code of a unit says -------------------------===//
//
// An include that a repair adds may bring a better match for a call, or a macro
// that code asks for, in places that no repair has looked at.
//
//===----------------------------------------------------------------------===//
#include "MeaningInternal.h"
#include "clang-heal/Effects/Location.h"
#include "clang-heal/Effects/ProjectVisitor.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/Support/MD5.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

class Teller : public ProjectVisitor<Teller> {
  using Base = ProjectVisitor<Teller>;

public:
  explicit Teller(const SourceManager &SM) : SM(SM) {}
  bool shouldVisitImplicitCode() const { return true; }

  /// Builtins are declared where somebody, in a system header perhaps, first
  /// names them.
  bool TraverseDecl(Decl *D) {
    bool IsNobodys =
        D && !isa<TranslationUnitDecl>(D) && D->getLocation().isInvalid();
    return IsNobodys || Base::TraverseDecl(D);
  }

  bool VisitStmt(Stmt *S) {
    add(S->getStmtClass());
    if (const auto *Op = dyn_cast<UnaryOperator>(S))
      add(Op->getOpcode());
    if (const auto *Op = dyn_cast<BinaryOperator>(S))
      add(Op->getOpcode());
    if (const auto *Cast = dyn_cast<CastExpr>(S))
      add(Cast->getCastKind());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) { return means(*E->getDecl()); }
  bool VisitMemberExpr(MemberExpr *E) { return means(*E->getMemberDecl()); }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) {
    return means(*E->getConstructor());
  }
  bool VisitIntegerLiteral(IntegerLiteral *E) {
    if (SM.isWrittenInScratchSpace(SM.getSpellingLoc(E->getLocation())))
      return true; // `__LINE__`, which another line above it changes.
    llvm::SmallString<32> Digits;
    E->getValue().toStringUnsigned(Digits);
    return says(Digits);
  }
  bool VisitFloatingLiteral(FloatingLiteral *E) {
    llvm::SmallString<32> Digits;
    E->getValue().bitcastToAPInt().toStringUnsigned(Digits);
    return says(Digits);
  }
  bool VisitCharacterLiteral(CharacterLiteral *E) {
    add(E->getValue());
    return true;
  }
  bool VisitStringLiteral(StringLiteral *E) { return says(E->getBytes()); }
  bool VisitNamedDecl(NamedDecl *D) {
    add(D->getKind());
    return says(nameOf(*D));
  }

  std::array<uint8_t, 16> result() {
    llvm::MD5::MD5Result Sum;
    Hash.final(Sum);
    return Sum;
  }

private:
  void add(unsigned Number) {
    Hash.update(
        ArrayRef(reinterpret_cast<const uint8_t *>(&Number), sizeof Number));
  }
  bool says(StringRef Text) {
    add(Text.size());
    Hash.update(Text);
    return true;
  }
  /// What has none of its own may be called by where it stands.
  static StringRef nameOf(const NamedDecl &D) {
    return D.getIdentifier() ? D.getName() : StringRef();
  }
  /// What is local, or a member of what has no name, is what it is called: its
  /// USR may tell where it stands, too.
  bool means(const NamedDecl &D) {
    const auto *Class = dyn_cast<TagDecl>(D.getDeclContext());
    bool IsLocal =
        D.getParentFunctionOrMethod() || (Class && !Class->getIdentifier());
    add(D.getDeclName().getNameKind());
    if (IsLocal)
      return says(nameOf(D));
    // What a template is made for may be a closure, which has no other name.
    const auto *F = dyn_cast<FunctionDecl>(&D);
    const FunctionDecl *Pattern = F ? F->getTemplateInstantiationPattern() : F;
    return says(usrOf(Pattern ? static_cast<const Decl &>(*Pattern) : D));
  }

  const SourceManager &SM;
  llvm::MD5 Hash;
};

} // namespace

std::array<uint8_t, 16> meaningOf(const ParsedUnit &Unit) {
  Teller All(Unit.AST->getSourceManager());
  All.walk(Unit.AST->getASTContext());
  return All.result();
}

static bool isInclude(StringRef Line) {
  Line = Line.ltrim();
  return Line.consume_front("#") && Line.ltrim().starts_with("include");
}

std::string withIncludesOf(StringRef Before, StringRef After) {
  std::string Result;
  while (!After.empty()) {
    auto [Old, OldRest] = Before.split('\n');
    auto [New, NewRest] = After.split('\n');
    if (Old != New && !isInclude(New))
      break;
    (Result += New) += '\n';
    After = NewRest;
    if (Old == New)
      Before = OldRest;
  }
  return Result + Before.str();
}

} // namespace heal
