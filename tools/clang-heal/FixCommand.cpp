//===- FixCommand.cpp - clang-heal fix ------------------------------------===//
#include "Changes.h"
#include "llvm/ADT/StringExtras.h"

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

static ChangesOption Wanted(FixSub);
static cl::opt<std::string>
    ExportFixes("export-fixes",
                cl::desc("Write the changes for clang-apply-replacements"),
                cl::value_desc("file.yaml"), cl::sub(FixSub));

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
    if (!Wanted.explainsRefusals())
      Text += " (--explain-refusals lists them)";
  }
  return Text;
}

int runFix(World &Outside) {
  Expected<std::unique_ptr<Selection>> Opened = Selected.open(Outside);
  if (!Opened)
    return report(Opened.takeError());
  RewriteOptions Opts;
  Opts.LeastTrust = Wanted.leastTrust();
  Opts.Root = diffRoot(Outside, (*Opened)->sources());
  Opts.WithAudits = Wanted.isJson(); // For validate.
  Expected<Rewritten> Result = repair(Outside, **Opened, Opts);
  if (!Result)
    return report(Result.takeError());
  if (!ExportFixes.empty())
    if (Error Err = Outside.writeFile(ExportFixes, exportFixes(*Result)))
      return report(std::move(Err));
  if (Error Err =
          Wanted.deliver(Outside, *Result, Opts.Root, !ExportFixes.empty()))
    return report(std::move(Err));
  llvm::errs() << summaryOf(*Result) << "\n";
  return 0;
}

} // namespace heal
