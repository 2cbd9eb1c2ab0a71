//===- SummaryStore.h - What all units together say -------------*- C++ -*-===//
//
//   unit --summariesOf--> UnitSummaries --SummaryLinker--> FunctionSummary
//            (or disk)
//
// A unit's summaries are made once and kept in a folder, one file a unit; see
// Summary.h for what makes a file valid. Any program may make them, on any
// machine that holds the same sources at the same paths. A file that is cut
// short, of another version or of other sources is made again.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_EFFECTS_SUMMARYSTORE_H
#define CLANG_HEAL_EFFECTS_SUMMARYSTORE_H

#include "clang-heal/Effects/Effects.h"
#include "clang-heal/Effects/Summary.h"
#include "clang-heal/Locate/Definitions.h"
#include "clang-heal/Support/World.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

/// What the user says of a function whose body cannot be seen: that a call
/// writes nothing and depends on its arguments and on memory (pure), or on the
/// values of its arguments alone (const), as GCC's attributes do.
enum class DeclaredEffect { Pure, Const };
inline ArrayRef<StringRef> enumNames(DeclaredEffect *) {
  static constexpr StringRef Names[] = {"pure", "const"};
  return Names;
}

/// Summaries of the functions that \p Context defines and other units can
/// call, in the order of their USRs, and after them of virtual calls. Calls
/// that leave the unit stay calls.
std::vector<FunctionSummary> summariesOf(clang::ASTContext &Context);

/// Follows the calls in summaries from unit to unit. A function that several
/// units define (programs of one project, fakes of tests) does what any of
/// them does. Recursion is followed until nothing is added; that it ends is
/// not known. Not thread-safe.
class SummaryLinker {
public:
  void add(FunctionSummary Local);
  /// What was added for \p Usr, not linked; null: nothing.
  const FunctionSummary *localOf(StringRef Usr) const;
  /// \p Usr with all that it calls; null: nothing was added for it. Everything
  /// that it can reach must have been added before. The answer stays good as
  /// long as this object.
  const FunctionSummary *link(StringRef Usr);

private:
  class Components;
  const FunctionSummary *linked(StringRef Usr) const;
  FunctionSummary combined(const FunctionSummary &Local) const;
  void settle(ArrayRef<const FunctionSummary *> Members);

  std::map<std::string, FunctionSummary, std::less<>> Locals, Linked;
};

/// Where summaries are kept unless the user says otherwise (cacheFolder).
std::string summaryFolder(World &Outside);

/// What a store does about a unit of which the folder holds no usable
/// summaries.
enum class Missing {
  Make, ///< Parses it.
  Leave ///< Goes without: its functions are unknown. For those in a hurry.
};

/// Answers from the units of a project. Not thread-safe.
class SummaryStore : public OtherUnits {
public:
  /// Both outlive this. \p Folder is where summaries are kept; empty: nowhere.
  SummaryStore(World &Outside, const Project &Sources, std::string Folder,
               Missing IfMissing = Missing::Make);
  ~SummaryStore() override;

  const FunctionSummary *find(StringRef Usr, StringRef Name,
                              bool IsForeign) override;

  /// Believes from now on that the functions called \p Name, a qualified name,
  /// have this effect: neither their bodies nor what they call are looked at.
  /// To be said before anything is asked.
  void believe(StringRef Name, DeclaredEffect Effect);

  /// The units of the project are the whole program: a virtual call runs what
  /// they define, and nothing else. To be said before anything is asked. Where
  /// one of them cannot be read, virtual calls stay open.
  void takeAsWhole() { Whole = Program::Unread; }

  /// The summaries of \p Unit, from the folder or made (and kept) now; null:
  /// it does not compile.
  const UnitSummaries *summariesOf(const TranslationUnit &Unit);

  /// How many units were parsed, and how many were taken from the folder.
  unsigned parsedUnits() const { return Parsed; }
  unsigned keptUnits() const { return Kept; }

private:
  std::optional<UnitSummaries> make(const TranslationUnit &Unit);
  bool readWhole();
  void take(const UnitSummaries &Said);

  World &Outside;
  const Project &Sources;
  std::string Folder;
  Missing IfMissing;
  std::unique_ptr<DefinitionSearch> Search; ///< Made when it is needed.
  SummaryLinker Linker;
  llvm::StringMap<DeclaredEffect> Believed; ///< By qualified name.
  llvm::StringSet<> Asked; ///< USRs whose units were read.
  enum class Program { InParts, Unread, Read, Unreadable };
  Program Whole = Program::InParts;
  /// Until all units were read, when the linker gets them.
  std::vector<FunctionSummary> VirtualCalls;
  /// By units of Sources.
  std::map<const TranslationUnit *, std::optional<UnitSummaries>> Units;
  FileHashes Hashes;
  unsigned Parsed = 0, Kept = 0;
};

} // namespace heal

#endif
