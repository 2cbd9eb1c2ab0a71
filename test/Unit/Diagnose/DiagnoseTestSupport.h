//===- DiagnoseTestSupport.h - A small project and a small kind -*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_DIAGNOSE_DIAGNOSETESTSUPPORT_H
#define CLANG_HEAL_TEST_UNIT_DIAGNOSE_DIAGNOSETESTSUPPORT_H

#include "DiagnoseInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

namespace heal {

/// A project in a folder of its own, removed with the object.
class SmallProject {
public:
  SmallProject() {
    llvm::SmallString<128> Made, Real;
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("heal-diagnose", Made));
    EXPECT_FALSE(llvm::sys::fs::real_path(Made, Real));
    Root = Real.str().str();
  }
  ~SmallProject() { llvm::sys::fs::remove_directories(Root); }
  SmallProject(const SmallProject &) = delete;

  std::string path(StringRef Name) const { return Root + "/" + Name.str(); }

  /// Writes \p Name below the root.
  SmallProject &file(StringRef Name, StringRef Text) {
    std::string Path = path(Name);
    llvm::sys::fs::create_directories(llvm::sys::path::parent_path(Path));
    std::error_code Code;
    llvm::raw_fd_ostream(Path, Code) << Text;
    EXPECT_FALSE(Code);
    return *this;
  }

  Project open(ArrayRef<StringRef> Units, ArrayRef<std::string> Flags = {}) {
    std::vector<std::string> Paths, All{"-std=c++20"};
    for (StringRef Unit : Units)
      Paths.push_back(path(Unit));
    All.insert(All.end(), Flags.begin(), Flags.end());
    // The root is the folder of a checkout.
    llvm::sys::fs::create_directories(path(".git"));
    return Project::fromFlags(Paths, All);
  }

private:
  std::string Root;
};

/// A kind for tests: the call `slow(x)` becomes `<type of x>(x)`, in a template
/// a repair that depends on the instantiation; a call `touchy(...)` is refused,
/// `maybe(x)` is refused for a double, and `known()` is repaired only where its
/// body is visible.
class SmallFinder : public clang::RecursiveASTVisitor<SmallFinder> {
public:
  SmallFinder(const clang::FunctionDecl &F, Findings &Answer)
      : F(F), Answer(Answer) {}

  bool VisitCallExpr(clang::CallExpr *Call) {
    const clang::FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee || !Callee->getIdentifier())
      return true;
    StringRef Name = Callee->getName();
    clang::QualType Type =
        Call->getNumArgs() ? Call->getArg(0)->getType() : clang::QualType();
    if (Name == "touchy" || (Name == "maybe" && Type->isFloatingType()))
      Answer.Refusals.push_back({"small", placeOf(*Call), nameOf(F),
                                 textOf(*Call), "it is calm", "it is not",
                                 placeOf(*Call)});
    else if (Name == "slow" || Name == "maybe" ||
             (Name == "known" && Callee->hasBody()))
      Answer.Causes.push_back(causeFor(*Call, Name == "slow" && !Type.isNull()
                                                  ? Type.getAsString()
                                                  : "quick"));
    return true;
  }

  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }

private:
  Place placeOf(const clang::CallExpr &Call) const {
    const clang::SourceManager &SM = F.getASTContext().getSourceManager();
    clang::PresumedLoc Loc = SM.getPresumedLoc(Call.getBeginLoc());
    return {SM.getFilename(SM.getSpellingLoc(Call.getBeginLoc())).str(),
            Loc.getLine(), Loc.getColumn(),
            SM.getFileOffset(Call.getBeginLoc())};
  }
  std::string textOf(const clang::CallExpr &Call) const {
    return clang::Lexer::getSourceText(
               clang::CharSourceRange::getTokenRange(Call.getSourceRange()),
               F.getASTContext().getSourceManager(),
               F.getASTContext().getLangOpts())
        .str();
  }
  RootCause causeFor(const clang::CallExpr &Call, std::string Text) const {
    RootCause Cause;
    Cause.Kind = "small";
    Cause.Where = placeOf(Call);
    Cause.Function = nameOf(F);
    Cause.Expression = textOf(Call);
    Cause.Trust = Tier::Proved;
    Cause.Edits = {{Cause.Where.File, Cause.Where.Offset, 4, std::move(Text)}};
    return Cause;
  }

  const clang::FunctionDecl &F;
  Findings &Answer;
};

inline const FixKind SmallKind = {
    "small", "does small things",
    [](const Examination &Of, Findings &Answer) {
      SmallFinder(Of.Function, Answer).TraverseStmt(Of.Function.getBody());
    }};

inline const FixKind *const SmallKinds[] = {&SmallKind};

/// The site of \p Function in \p File.
inline Site siteOf(StringRef Handler, StringRef Function, std::string File,
                   unsigned Line = 0) {
  Site Where;
  Where.Handler = Handler.str();
  Where.Function = Function.str();
  Where.File = Where.Unit = std::move(File);
  Where.Line = Line;
  return Where;
}

/// `f: slow(1)` for each root cause.
inline std::vector<std::string> causesOf(const Diagnosis &D) {
  std::vector<std::string> Result;
  for (const RootCause &Cause : D.RootCauses)
    Result.push_back(Cause.Function + ": " + Cause.Expression);
  return Result;
}

inline std::vector<std::string> reasonsOf(const Diagnosis &D) {
  std::vector<std::string> Result;
  for (const Refused &Refusal : D.Refusals)
    Result.push_back(Refusal.Function + ": " + Refusal.Expression + ": " +
                     Refusal.Reason);
  return Result;
}

} // namespace heal

#endif
