//===- Changes.cpp - Changes to sources, sent where the user wants --------===//
#include "Changes.h"
#include "clang-heal/Support/Interruption.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace cl = llvm::cl;

ChangesOption::ChangesOption(cl::SubCommand &Sub)
    : Format("format", cl::desc("Output format"), cl::sub(Sub),
             cl::init(OutputFormat::Text),
             cl::values(clEnumValN(OutputFormat::Text, "text",
                                   "a unified diff (default)"),
                        clEnumValN(OutputFormat::Json, "json",
                                   "fixes and refusals as JSON Lines"))),
      LeastTrust(
          "tier", cl::desc("The least trustworthy fix to make"), cl::sub(Sub),
          cl::init(Tier::Assumes),
          cl::values(clEnumValN(Tier::Proved, "proved", "only what is proved"),
                     clEnumValN(Tier::Assumes, "assumes",
                                "also what rests on named assumptions "
                                "(default)"))),
      Apply("apply", cl::desc("Write the files in place"), cl::sub(Sub)),
      PatchDir("patch-dir",
               cl::desc("Write one patch for each fix, numbered in "
                        "the order in which they apply"),
               cl::value_desc("dir"), cl::sub(Sub)),
      Output("o", cl::desc("Write to this file"), cl::value_desc("file"),
             cl::init("-"), cl::sub(Sub)),
      ExplainRefusals("explain-refusals",
                      cl::desc("List what was refused and why"), cl::sub(Sub)) {
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

std::string diffRoot(World &Outside, const Project &Sources) {
  const std::string &Root = Sources.root();
  std::string Here = realPath(".");
  bool HoldsRoot = StringRef(Root).starts_with(Here) &&
                   (Root.size() == Here.size() || Root[Here.size()] == '/');
  return HoldsRoot && !Outside.exists(Root + "/.git") ? Here : Root;
}

/// `0001-hoist-invariant-call-shop-list.patch`, with nothing in it that a file
/// system or a shell would read as more than a name.
static std::string patchName(size_t Number, const Fix &Made) {
  std::string Name;
  for (char C : Made.Kind + "-" + Made.Function) {
    bool IsPlain = llvm::isAlnum(C) || C == '_';
    if (IsPlain)
      Name += C;
    else if (!StringRef(Name).ends_with("-"))
      Name += '-';
  }
  return llvm::formatv("{0,0+4}-{1}.patch", Number,
                       StringRef(Name).take_front(80).trim('-'));
}

Error ChangesOption::writePatches(World &Outside, ArrayRef<Fix> Fixes) const {
  if (Error Err = Outside.createDirectories(PatchDir))
    return Err;
  for (size_t I = 0; I < Fixes.size(); ++I) {
    llvm::SmallString<256> File(PatchDir);
    llvm::sys::path::append(File, patchName(I + 1, Fixes[I]));
    if (Error Err = Outside.writeFile(File, Fixes[I].Patch))
      return Err;
  }
  return Error::success();
}

/// Writes in place; Ctrl-C waits until all files are written or put back.
static Error applyUninterrupted(World &Outside, const Rewritten &Result) {
  CleanUp Files;
  return applyInPlace(Outside, Result);
}

//===----------------------------------------------------------------------===//
// What is said
//===----------------------------------------------------------------------===//

static std::string jsonLines(const Rewritten &Result) {
  std::string Lines;
  for (const Fix &Made : Result.Fixes)
    Lines += jsonLine(Made);
  for (const Refused &Refusal : Result.Refusals)
    Lines += jsonLine(Refusal);
  return Lines;
}

std::string plural(size_t Count, StringRef Noun, StringRef Ending) {
  return llvm::formatv("{0} {1}{2}", Count, Noun, Count == 1 ? "" : Ending);
}

static void explain(ArrayRef<Refused> Refusals) {
  for (const Refused &R : Refusals) {
    std::string Text =
        llvm::formatv("{0}: {1}: '{2}' is left alone: {3}", shownPlace(R.Where),
                      R.Kind, R.Expression, R.Reason);
    if (R.Culprit.Line)
      Text += " (" + shownPlace(R.Culprit) + ")";
    llvm::errs() << printable(Text)
                 << "\n    to be proved: " << printable(R.Obligation) << "\n";
  }
}

Error ChangesOption::deliver(World &Outside, const Rewritten &Result,
                             StringRef Root, bool WentElsewhere) const {
  if (ExplainRefusals)
    explain(Result.Refusals);
  if (!PatchDir.empty())
    if (Error Err = writePatches(Outside, Result.Fixes))
      return Err;
  bool GoesElsewhere = WentElsewhere || Apply || !PatchDir.empty();
  if (Format == OutputFormat::Json) {
    if (Error Err = writeOutput(Outside, Output, jsonLines(Result)))
      return Err;
  } else if (!GoesElsewhere || Output.getNumOccurrences()) {
    if (Error Err = writeOutput(Outside, Output, unifiedDiff(Result, Root)))
      return Err;
  }
  return Apply ? applyUninterrupted(Outside, Result) : Error::success();
}

Expected<Rewritten> repair(World &Outside, Selection &Named,
                           const RewriteOptions &Opts) {
  Error Unusable = Error::success();
  bool IsFirst = true;
  Expected<Rewritten> Result = rewrite(
      Outside, Named.sources(),
      [&](const Overlay &Changed) {
        Expected<std::vector<Diagnosis>> Found = Named(Changed);
        if (Found && std::exchange(IsFirst, false))
          Unusable = llvm::joinErrors(std::move(Unusable),
                                      Named.nothingUsable(*Found));
        return Found;
      },
      Opts);
  if (!Result) {
    llvm::consumeError(std::move(Unusable));
    return Result.takeError();
  }
  if (Unusable)
    return std::move(Unusable);
  for (const std::string &Problem : Result->Problems)
    warn(Problem);
  return Result;
}

} // namespace heal
