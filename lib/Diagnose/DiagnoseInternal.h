//===- DiagnoseInternal.h - The steps of Diagnose ---------------*- C++ -*-===//
//
// A unit's functions are indexed (UnitIndex), each is shown to the kinds
// (examine), what several meanings of one text say is brought to agreement
// (agree), and every root cause is weighed (Weights). Nothing here outlives
// the unit's AST but FunctionFindings, which is plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_DIAGNOSE_DIAGNOSEINTERNAL_H
#define CLANG_HEAL_LIB_DIAGNOSE_DIAGNOSEINTERNAL_H

#include "clang-heal/Diagnose/Diagnose.h"
#include "clang-heal/Diagnose/FindingsStore.h"
#include "clang-heal/Effects/Effects.h"
#include "clang-heal/Fixes/FixKind.h"
#include "clang-heal/Locate/NeededBodies.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

//===----------------------------------------------------------------------===//
// UnitIndex.cpp: the functions of a unit
//===----------------------------------------------------------------------===//

/// Which files of a unit are the project's own. One per unit.
class OwnFiles {
public:
  OwnFiles(const Project &Sources, const clang::SourceManager &SM)
      : Sources(Sources), SM(SM) {}
  /// The real path of the file in which \p Loc stands or is expanded; empty
  /// when that is no file of the project's own.
  StringRef pathOf(clang::SourceLocation Loc);
  const clang::SourceManager &sources() const { return SM; }

private:
  const Project &Sources;
  const clang::SourceManager &SM;
  llvm::DenseMap<clang::FileID, std::string> Paths;
};

/// The text of one function definition and what it means: itself or, for a
/// template, each instantiation that the unit holds.
struct FunctionText {
  const clang::FunctionDecl *Written = nullptr; ///< The pattern, or itself.
  llvm::SmallVector<const clang::FunctionDecl *, 1> Meanings;
  std::string File;
  unsigned Line = 0, Begin = 0, End = 0; ///< Bytes, with the body.
  unsigned Body = 0;                     ///< Where the body begins.
  bool IsTemplate = false;
};

/// `shop::list`, or `lambda in shop::list`.
std::string nameOf(const clang::FunctionDecl &F);

/// Every definition of a function of the project's own in a unit, lambdas
/// among them, in the order of their files and text.
class UnitIndex {
public:
  UnitIndex(clang::ASTContext &Context, OwnFiles &Own);
  ArrayRef<FunctionText> functions() const { return Functions; }
  /// The text of which \p F is a meaning; null: not the project's, or unseen.
  const FunctionText *textOf(const clang::FunctionDecl &F) const;

private:
  std::vector<FunctionText> Functions;
  llvm::DenseMap<clang::SourceLocation, size_t> ByBody;
};

/// The function that \p Where means; null: it is not in this unit. By USR;
/// then, as a lambda has none of its own, by name and place. \p Line is where
/// the site's line is now.
const FunctionText *functionOf(const Site &Where, const UnitIndex &Index,
                               unsigned Line);

/// Where line \p Line of \p Before is in \p After: the line with the same
/// words, counted from the top. \p Line itself when there is none.
unsigned lineIn(StringRef Before, StringRef After, unsigned Line);

//===----------------------------------------------------------------------===//
// Examine.cpp: what the kinds say of a function
//===----------------------------------------------------------------------===//

/// A function and its body, by hashes: many functions of headers see many
/// others, and their names would take gigabytes.
struct SeenBody {
  uint64_t Usr = 0;
  unsigned Body = 0;
  auto operator<=>(const SeenBody &) const = default;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("usr", Self.Usr);
    Visit("body", Self.Body);
  }
};
/// In their order, each function once.
using SeenBodies = std::vector<SeenBody>;

/// What was found in the text of one function. Plain data.
struct FunctionFindings {
  std::string File, Function, Usr;
  unsigned Body = 0; ///< Offset that tells this text from others.
  bool IsTemplate = false;
  bool IsInHeader = false; ///< Not in the main file of the unit.
  bool IsInternal = false; ///< Each unit has one of its own.
  std::string Unit;        ///< The unit in which it was seen first.
  /// The project's bodies that a proof about it could see, its own among them
  /// and those of the classes whose members it calls. Only for functions of
  /// headers.
  SeenBodies Sees;
  std::vector<RootCause> Causes;
  std::vector<Refused> Refusals;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("file", Self.File);
    Visit("function", Self.Function);
    Visit("usr", Self.Usr);
    Visit("body", Self.Body);
    Visit("isTemplate", Self.IsTemplate);
    Visit("isInHeader", Self.IsInHeader);
    Visit("isInternal", Self.IsInternal);
    Visit("unit", Self.Unit);
    Visit("sees", Self.Sees);
    Visit("causes", Self.Causes);
    Visit("refusals", Self.Refusals);
  }
};

/// Shows every meaning of \p Text to \p Kinds. A root cause is one only when
/// all meanings propose the very same edits.
FunctionFindings examine(const FunctionText &Text,
                         ArrayRef<const FixKind *> Kinds, Effects &Ask,
                         const Evidence &Seen);

/// Keeps of \p Into what \p Other, another reading of the same text, says too;
/// a root cause that only one has becomes a refusal that names both.
void agree(FunctionFindings &Into, const FunctionFindings &Other,
           StringRef Obligation, StringRef IntoName, StringRef OtherName);

/// Makes refusals of all root causes of \p Found.
void refuse(FunctionFindings &Found, StringRef Obligation, StringRef Reason);

/// Joins what two units say of a text, \p Other's into \p Into. They must
/// agree; but where both hold the same definitions and one sees more of the
/// bodies, it knows more of the one program, and its word stands.
void mergeUnits(FunctionFindings &Into, const FunctionFindings &Other);

/// Units that include the file of \p Findings were not asked, where a template
/// is instantiated otherwise, or the text means something else: its root causes
/// rest on that and say so.
void assumeOtherUnits(FunctionFindings &Findings);

/// The kinds with these ids, all for none. An error names the nearest id.
Expected<std::vector<const FixKind *>> kindsOf(ArrayRef<std::string> Ids);

/// Heaviest first, then by place; drops what is said twice.
void tidy(Diagnosis &D);

//===----------------------------------------------------------------------===//
// Weights.cpp: how much of the time goes where
//===----------------------------------------------------------------------===//

/// A function that a body runs, or a lambda that it holds.
struct Call {
  const clang::FunctionDecl *Callee = nullptr;
  double Times = 1;      ///< An estimate: ten for each loop around it.
  double Cost = 0;       ///< Of all those times together.
  bool IsLambda = false; ///< Written here; run by whoever gets it.
};

/// A statement, how often it runs, and the bytes of the file where it stands.
struct Placed {
  const clang::Stmt *S;
  double Times;
  unsigned Begin, End;
  unsigned length() const { return End - Begin; }
};

/// Tells \p Seen of every function that the body of \p F calls or hands on.
void eachCallee(const clang::FunctionDecl &F,
                llvm::function_ref<void(const clang::FunctionDecl &)> Seen);

/// Estimates from the structure of the code alone: a loop turns ten times (at
/// most four levels count), an operation costs one, a call what Effects says
/// that its callee costs. A lambda's body counts where it is written, ten
/// times when it is handed to an algorithm of the standard library.
class Weights {
public:
  explicit Weights(Effects &Ask) : Ask(Ask) {}
  /// What one run of \p F costs; at least 1.
  double costOf(const clang::FunctionDecl &F);
  /// The calls in the body of \p F, in the order of the text.
  ArrayRef<Call> callsOf(const clang::FunctionDecl &F);
  /// The share of the run of \p F that goes into the code that \p Cause
  /// blames, from 0 to 1.
  double shareOf(const RootCause &Cause, const clang::FunctionDecl &F);

private:
  struct Shape {
    double Cost = 1;
    std::vector<Call> Calls;
  };
  const Shape &shapeOf(const clang::FunctionDecl &F);
  double costOfNode(const clang::Stmt &S, double Times,
                    std::vector<Call> *Calls);
  double costOfTree(const clang::Stmt &Root, double Times,
                    std::vector<Call> *Calls);
  Effects &Ask;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Shape>> Shapes;
  /// The statements of functions with root causes.
  std::map<const clang::FunctionDecl *, std::vector<Placed>> Places;
};

//===----------------------------------------------------------------------===//
// Surroundings.cpp: context and dependencies
//===----------------------------------------------------------------------===//

Context contextOf(const FunctionText &Text, const UnitIndex &Index,
                  OwnFiles &Own);
Dependencies dependenciesOf(const FunctionText &Text, OwnFiles &Own,
                            Weights &Weigh, Effects &Ask);

//===----------------------------------------------------------------------===//
// UnitRun.cpp: one unit, parsed
//===----------------------------------------------------------------------===//

/// A function that a site reaches.
struct Reached {
  const FunctionText *Text = nullptr;
  unsigned Depth = 0; ///< Calls between the site and it.
  double Share = 0;   ///< Of the site's time, at most 1.
};

/// What a site reaches in its unit.
struct Reach {
  std::vector<Reached> Functions; ///< The site's own first.
  llvm::StringSet<> Usrs;         ///< Of these and of what they call elsewhere.
};

/// A parsed unit and what was worked out about it. The AST goes with it.
class UnitRun {
public:
  /// \p Parsed has no errors; \p Opts outlives this.
  UnitRun(const Project &Sources, const TranslationUnit &Unit,
          ArrayRef<const FixKind *> Kinds, const DiagnoseOptions &Opts,
          ParsedUnit Parsed);
  const UnitIndex &index() const { return Index; }
  /// What the kinds say of \p Text, asked once. Weights are relative to it.
  const FunctionFindings &findingsOf(const FunctionText &Text);
  Reach reachOf(const FunctionText &Text, unsigned Depth);
  Context contextOf(const FunctionText &Text);
  Dependencies dependenciesOf(const FunctionText &Text);
  /// Whether the unit read \p File, a real path.
  bool hasRead(StringRef File) const;
  std::vector<ReadFile> filesRead() const;

private:
  SeenBodies seenFrom(const FunctionText &Text);
  const SeenBody &seenBodyOf(const FunctionText &Text);

  ParsedUnit Parsed;
  const TranslationUnit &Unit;
  ArrayRef<const FixKind *> Kinds;
  const Evidence &Seen;
  OwnFiles Own;
  UnitIndex Index;
  Effects Ask;
  Weights Weigh;
  std::map<const FunctionText *, FunctionFindings> Known;
  llvm::DenseMap<const FunctionText *, SeenBody> Bodies; ///< For seenFrom.
};

/// \p Unit, of its main file only \p Bodies (null: all), from Opts.Parsed or
/// parsed now. Null when it does not compile, with the reasons added to
/// \p Problems: nothing is proved about half a program.
std::unique_ptr<UnitRun>
openUnit(const Project &Sources, const TranslationUnit &Unit,
         ArrayRef<const FixKind *> Kinds, const DiagnoseOptions &Opts,
         const NeededBodies *Bodies, std::vector<std::string> &Problems);

//===----------------------------------------------------------------------===//
// FindingsStore.cpp: what is kept of a unit
//===----------------------------------------------------------------------===//

/// A function of another unit that was asked about, and a hash of the answer.
struct OtherFunction {
  std::string Usr, Name;
  bool IsForeign = false;
  std::string Said; ///< Empty: nobody knew it.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("usr", Self.Usr);
    Visit("name", Self.Name);
    Visit("isForeign", Self.IsForeign);
    Visit("said", Self.Said);
  }
};

/// Asks other units for somebody, and notes what they said.
class AskedUnits : public OtherUnits {
public:
  explicit AskedUnits(OtherUnits &Inner) : Inner(&Inner) {}
  const FunctionSummary *find(StringRef Usr, StringRef Name,
                              bool IsForeign) override;
  std::vector<OtherFunction> asked() const;

private:
  OtherUnits *Inner;
  std::map<std::string, OtherFunction> Asked; ///< By USR.
};

/// What was found in all functions of one unit, and what that rests on.
struct UnitFindings {
  static constexpr llvm::StringLiteral Schema = "clang-heal/unit-findings";
  std::string Version; ///< A hash of the engine.
  std::string Unit, Flags;
  std::vector<std::string> Kinds; ///< Ids, in their order.
  bool AsksOthers = false;        ///< Whether anybody could be asked.
  std::vector<ReadFile> Files;
  std::vector<OtherFunction> Others;
  std::vector<FunctionFindings> Functions;

  bool reads(StringRef File) const;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("version", Self.Version);
    Visit("unit", Self.Unit);
    Visit("flags", Self.Flags);
    Visit("kinds", Self.Kinds);
    Visit("asksOthers", Self.AsksOthers);
    Visit("files", Self.Files);
    Visit("others", Self.Others);
    Visit("functions", Self.Functions);
  }
};

/// diagnose() and diagnoseFiles() with \p Kinds given; Opts.Kinds is not read.
std::vector<Diagnosis> diagnoseWith(const Project &Sources,
                                    ArrayRef<Site> Sites,
                                    ArrayRef<const FixKind *> Kinds,
                                    const DiagnoseOptions &Opts);
Expected<std::vector<Diagnosis>>
diagnoseFilesWith(const Project &Sources, ArrayRef<std::string> Files,
                  ArrayRef<const FixKind *> Kinds, const DiagnoseOptions &Opts);

//===----------------------------------------------------------------------===//
// Tests.cpp and Includes.cpp: what text alone tells
//===----------------------------------------------------------------------===//

/// The project's test files, read once, bounded in number and size.
class TestFiles {
public:
  explicit TestFiles(const Project &Sources) : Sources(Sources) {}
  /// Those in which one of \p Names stands as a word; relative to the root.
  std::vector<std::string> naming(ArrayRef<std::string> Names);

private:
  void read();
  const Project &Sources;
  bool WasRead = false;
  /// By path: every word of the file.
  std::map<std::string, llvm::StringSet<>> Words;
};

/// Follows `#include` lines from file to file; conditions are not evaluated.
/// What a file includes is read once; where a name leads depends on the unit's
/// folders. \p Sources must outlive it. Not thread-safe.
class IncludeSearch {
public:
  explicit IncludeSearch(const Project &Sources) : Sources(Sources) {}

  /// The units that seem to include \p File, or are compiled from it, in the
  /// order of their paths.
  std::vector<const TranslationUnit *> unitsIncluding(StringRef File);

private:
  bool reaches(const TranslationUnit &Unit, StringRef Header);
  const std::vector<std::string> &namesIn(const std::string &File);
  std::string resolve(StringRef Name, StringRef Includer,
                      ArrayRef<std::string> Folders);

  const Project &Sources;
  llvm::StringMap<std::vector<std::string>> Names;
  llvm::StringMap<std::string> Resolved; ///< By the path tried.
};

/// `#include` lines of \p Text, as written between the quotes or brackets.
std::vector<StringRef> includesOf(StringRef Text);

} // namespace heal

#endif
