//===- FixCommand.cpp - clang-heal fix ------------------------------------===//
#include "Selection.h"
#include "clang-heal/Rewrite/Rewrite.h"
#include "clang-heal/Support/Interruption.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand
    FixSub("fix",
           "repairs what diagnose finds, as a diff that `git apply` takes\n\n"
           "  clang-heal fix --all src/orders.cpp -- -std=c++20 | git apply\n"
           "  clang-heal fix -p build --handler 'GET /orders' --apply\n"
           "  clang-heal diagnose -p build --all | clang-heal fix -p build "
           "--diagnoses - --patch-dir patches\n");

static SelectionOption Selected(FixSub, /*OffersDiagnoses=*/true);

static cl::opt<OutputFormat>
    Format("format", cl::desc("Output format"), cl::sub(FixSub),
           cl::init(OutputFormat::Text),
           cl::values(clEnumValN(OutputFormat::Text, "text",
                                 "a unified diff (default)"),
                      clEnumValN(OutputFormat::Json, "json",
                                 "fixes and refusals as JSON Lines")));
static cl::opt<Tier> LeastTrust(
    "tier", cl::desc("The least trustworthy fix to make"), cl::sub(FixSub),
    cl::init(Tier::Assumes),
    cl::values(clEnumValN(Tier::Proved, "proved", "only what is proved"),
               clEnumValN(Tier::Assumes, "assumes",
                          "also what rests on named assumptions (default)")));
static cl::opt<bool> Apply("apply", cl::desc("Write the files in place"),
                           cl::sub(FixSub));
static cl::opt<std::string>
    ExportFixes("export-fixes",
                cl::desc("Write the changes for clang-apply-replacements"),
                cl::value_desc("file.yaml"), cl::sub(FixSub));
static cl::opt<std::string>
    PatchDir("patch-dir",
             cl::desc("Write one patch for each fix, numbered in "
                      "the order in which they apply"),
             cl::value_desc("dir"), cl::sub(FixSub));
static cl::opt<std::string> Output("o", cl::desc("Write to this file"),
                                   cl::value_desc("file"), cl::init("-"),
                                   cl::sub(FixSub));
static cl::opt<bool> ExplainRefusals("explain-refusals",
                                     cl::desc("List what was refused and why"),
                                     cl::sub(FixSub));

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

/// The folder that patches are relative to: in a git checkout its root, as
/// `git apply` wants it; elsewhere the current folder when it holds the
/// project.
static std::string diffRoot(World &Outside, const Project &Sources) {
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

static Error writePatches(World &Outside, ArrayRef<Fix> Fixes) {
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

static std::string plural(size_t Count, StringRef Noun,
                          StringRef Ending = "s") {
  return llvm::formatv("{0} {1}{2}", Count, Noun, Count == 1 ? "" : Ending);
}

/// `3 fixes in 2 files (2 proved, 1 assumes): 3 hoist-invariant-call`.
static std::string summaryOf(const Rewritten &Result) {
  std::map<std::string, size_t> Kinds, Tiers;
  for (const Fix &Made : Result.Fixes) {
    ++Kinds[Made.Kind];
    ++Tiers[nameOf(Made.Trust).str()];
  }
  auto List = [](const std::map<std::string, size_t> &Counts) {
    std::vector<std::string> Parts;
    for (const auto &[Name, Count] : Counts)
      Parts.push_back(llvm::formatv("{0} {1}", Count, Name));
    return llvm::join(Parts, ", ");
  };
  std::string Text = plural(Result.Fixes.size(), "fix", "es");
  if (!Result.Fixes.empty())
    Text += " in " + plural(Result.Files.size(), "file") + " (" + List(Tiers) +
            "): " + List(Kinds);
  if (!Result.Refusals.empty()) {
    Text += "; " + plural(Result.Refusals.size(), "refusal");
    if (!ExplainRefusals)
      Text += " (--explain-refusals lists them)";
  }
  return Text;
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

/// Sends \p Result wherever the command line says.
static Error deliver(World &Outside, const Rewritten &Result, StringRef Root) {
  if (!ExportFixes.empty())
    if (Error Err = Outside.writeFile(ExportFixes, exportFixes(Result)))
      return Err;
  if (!PatchDir.empty())
    if (Error Err = writePatches(Outside, Result.Fixes))
      return Err;
  bool GoesElsewhere = Apply || !ExportFixes.empty() || !PatchDir.empty();
  if (Format == OutputFormat::Json) {
    if (Error Err = writeOutput(Outside, Output, jsonLines(Result)))
      return Err;
  } else if (!GoesElsewhere || Output.getNumOccurrences()) {
    if (Error Err = writeOutput(Outside, Output, unifiedDiff(Result, Root)))
      return Err;
  }
  return Apply ? applyUninterrupted(Outside, Result) : Error::success();
}

int runFix(World &Outside) {
  Expected<std::unique_ptr<Selection>> Opened = Selected.open(Outside);
  if (!Opened)
    return report(Opened.takeError());
  Selection &Named = **Opened;
  RewriteOptions Opts;
  Opts.LeastTrust = LeastTrust;
  Opts.Root = diffRoot(Outside, Named.sources());
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
    return report(Result.takeError());
  }
  if (Unusable)
    return report(std::move(Unusable));
  for (const std::string &Problem : Result->Problems)
    warn(Problem);
  if (ExplainRefusals)
    explain(Result->Refusals);
  if (Error Err = deliver(Outside, *Result, Opts.Root))
    return report(std::move(Err));
  llvm::errs() << summaryOf(*Result) << "\n";
  return 0;
}

} // namespace heal
