#include "clang-heal/Effects/Effects.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using namespace clang;
using testing::HasSubstr;

/// Asks about the function `f` of a unit, in which every mention that is asked
/// for is an argument of `use`.
class Asked {
public:
  explicit Asked(const std::string &Code,
                 const std::string &Standard = "-std=c++20")
      : Unit(tooling::buildASTFromCodeWithArgs(
            "#include <string>\n#include <string_view>\n#include <vector>\n"
            "int use(int);\nint use(std::string);\nint use(std::vector<int>);\n"
            "bool more();\n" +
                Code,
            {Standard, "-fexceptions"})),
        Ask(Unit->getASTContext()) {
    Finder(*this).TraverseAST(Unit->getASTContext());
  }

  /// Of the mention in the first call of `use`, or the number \p Index.
  Answer isLastUse(unsigned Index = 0) {
    return Ask.isLastUse(*Mentions.at(Index), *Function);
  }
  Answer stillRefers() { return Ask.stillRefers(*Mentions.at(0), *Function); }

private:
  struct Finder : RecursiveASTVisitor<Finder> {
    explicit Finder(Asked &Found) : Found(Found) {}
    bool shouldVisitLambdaBody() const { return true; }
    bool VisitFunctionDecl(FunctionDecl *F) {
      if (F->getNameAsString() == "f" || isa<CXXConstructorDecl>(F))
        if (F->hasBody() && F->getASTContext().getSourceManager().isInMainFile(
                                F->getLocation()))
          Found.Function = F;
      return true;
    }
    bool VisitCallExpr(CallExpr *Call) {
      const FunctionDecl *Callee = Call->getDirectCallee();
      if (Callee && Callee->getNameAsString() == "use")
        Found.Mentions.push_back(mentionIn(Call->getArg(0)));
      return true;
    }
    static const DeclRefExpr *mentionIn(const Stmt *S) {
      if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
        return Ref;
      for (const Stmt *Child : S->children())
        if (const DeclRefExpr *Ref = Child ? mentionIn(Child) : nullptr)
          return Ref;
      return nullptr;
    }
    Asked &Found;
  };

  std::unique_ptr<ASTUnit> Unit;
  Effects Ask;
  const FunctionDecl *Function = nullptr;
  std::vector<const DeclRefExpr *> Mentions;
};

TEST(LastUse, IsTheOnlyOne) {
  Answer Last = Asked("int f(std::string s) { return use(s); }").isLastUse();
  EXPECT_TRUE(Last) << Last.Reason;
  EXPECT_THAT(Last.Reason, HasSubstr("no path from here"));
}

TEST(LastUse, SaysWhatWantsItLater) {
  Answer Last =
      Asked("int f(std::string s) { int n = use(s); return n + s.size(); }")
          .isLastUse();
  EXPECT_FALSE(Last);
  EXPECT_THAT(Last.Reason, HasSubstr("s.size()"));
}

TEST(LastUse, IsTheLastOfTwo) {
  Asked Two("int f(std::string s) { int n = use(s); return n + use(s); }");
  EXPECT_FALSE(Two.isLastUse(0));
  EXPECT_TRUE(Two.isLastUse(1)) << Two.isLastUse(1).Reason;
}

TEST(LastUse, IsAskedOfEachPath) {
  Asked Arms(
      "int f(std::string s) { if (more()) return use(s); return use(s); }");
  EXPECT_TRUE(Arms.isLastUse(0)) << Arms.isLastUse(0).Reason;
  EXPECT_TRUE(Arms.isLastUse(1)) << Arms.isLastUse(1).Reason;
  Asked After("int f(std::string s) { if (more()) use(s); return use(s); }");
  EXPECT_FALSE(After.isLastUse(0));
}

TEST(LastUse, IsNoneWhereALoopComesAround) {
  EXPECT_FALSE(
      Asked("void f(std::string s) { while (more()) use(s); }").isLastUse());
  EXPECT_FALSE(Asked("void f(std::string s) { do { use(s); } while (more()); }")
                   .isLastUse());
  EXPECT_FALSE(
      Asked("void f(std::string s) { for (; use(s);) {} }").isLastUse());
}

TEST(LastUse, IsOneWhereTheLoopLeavesOrBeginsAnew) {
  Asked Leaves("void f(std::string s) { while (more()) { use(s); break; } }");
  EXPECT_TRUE(Leaves.isLastUse()) << Leaves.isLastUse().Reason;
  Asked Anew("void f() { while (more()) { std::string s = \"a\"; use(s); } }");
  EXPECT_TRUE(Anew.isLastUse()) << Anew.isLastUse().Reason;
}

TEST(LastUse, KnowsOperandsBesideIt) {
  EXPECT_FALSE(
      Asked("int f(std::string s) { return use(s) + s.size(); }").isLastUse());
  EXPECT_FALSE(
      Asked("int f(std::string s) { return s.size() + use(s); }").isLastUse());
}

TEST(LastUse, KnowsOtherNames) {
  EXPECT_FALSE(
      Asked("int f() { std::string s = \"a\"; auto &t = s; int n = use(s);"
            " return n + t.size(); }")
          .isLastUse());
  EXPECT_FALSE(
      Asked("int f() { std::string s = \"a\"; auto *t = &s; int n = use(s);"
            " return n + t->size(); }")
          .isLastUse());
  EXPECT_FALSE(Asked("int f() { std::string s = \"a\"; std::string_view t = s; "
                     "int n = use(s);"
                     " return n + t[0]; }")
                   .isLastUse());
  EXPECT_FALSE(
      Asked(
          "int f() { std::string s = \"a\"; auto t = [&] { return s.size(); };"
          " int n = use(s); return n + t(); }")
          .isLastUse());
  EXPECT_FALSE(
      Asked("std::string *kept; int f() { std::string s = \"a\"; kept = &s;"
            " return use(s); }")
          .isLastUse());
  EXPECT_FALSE(Asked("int f() { std::vector<int> v{1}; auto it = v.begin(); "
                     "int n = use(v);"
                     " return n + *it; }")
                   .isLastUse());
}

TEST(LastUse, KnowsThatAParameterMayHaveBeenMovedTo) {
  EXPECT_FALSE(Asked("int f(std::vector<int> v, int &e) { int n = use(v);"
                     " return n + e; }")
                   .isLastUse());
}

TEST(LastUse, KnowsHandlers) {
  EXPECT_FALSE(
      Asked("int f(std::string s) { try { return use(s); } catch (...) {"
            " return s.size(); } }")
          .isLastUse());
}

TEST(LastUse, IsNotAskedOfOthersVariables) {
  EXPECT_FALSE(Asked("std::string s; int f() { return use(s); }").isLastUse());
  EXPECT_FALSE(Asked("int f(std::string &s) { return use(s); }").isLastUse());
  EXPECT_FALSE(
      Asked("int f() { static std::string s; return use(s); }").isLastUse());
  EXPECT_FALSE(Asked("int f(std::string s) { auto t = [s] { return use(s); }; "
                     "return t(); }")
                   .isLastUse());
}

TEST(LastUse, CountsWhatTheEndDoes) {
  EXPECT_FALSE(
      Asked("int ended; struct S { int n; ~S() { ended += n; } }; int use(S);"
            " int f(S s) { return use(s); }")
          .isLastUse());
}

TEST(LastUse, IsRefusedWhereOrderIsNotModelled) {
  EXPECT_FALSE(Asked("int f(std::string s) { again: int n = use(s); if "
                     "(more()) goto again;"
                     " return n; }")
                   .isLastUse());
}

TEST(LastUse, KnowsInitialisers) {
  Answer Last =
      Asked("struct S { int n, m; S(std::string s) : n(use(s)), m(0) {} };")
          .isLastUse();
  EXPECT_TRUE(Last) << Last.Reason;
  EXPECT_FALSE(Asked("struct S { int n, m; S(std::string s) : n(use(s)), "
                     "m(s.size()) {} };")
                   .isLastUse());
  EXPECT_FALSE(Asked("struct S { int n; S(std::string s) : n(use(s)) { n += "
                     "s.size(); } };")
                   .isLastUse());
}

TEST(StillRefers, UnlessItsOwnerChanges) {
  Answer Kept = Asked("int f() { std::vector<int> v{1}; int &first = v[0]; "
                      "return use(first); }")
                    .stillRefers();
  EXPECT_TRUE(Kept) << Kept.Reason;
  Answer Gone = Asked("int f() { std::vector<int> v{1}; int &first = v[0]; int "
                      "n = use(first);"
                      " v.clear(); return n; }")
                    .stillRefers();
  EXPECT_FALSE(Gone);
  EXPECT_THAT(Gone.Reason, HasSubstr("v.clear()"));
}

} // namespace
} // namespace heal
