//===- AuditCommand.cpp - clang-heal audit --------------------------------===//
#include "Changes.h"
#include "clang-heal/Rewrite/Audit.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand AuditSub(
    "audit",
    "writes sources that check the claims of fixes while the old code runs\n\n"
    "  clang-heal audit -p build --all --apply\n"
    "  cmake --build build\n"
    "  CLANG_HEAL_AUDIT_LOG=/tmp/audit.log ctest --test-dir build\n"
    "  clang-heal audit --report /tmp/audit.log\n\n"
    "Takes the same code as fix. With --report the exit code is 1 when a claim "
    "was violated.\n");

static SelectionOption Selected(AuditSub, /*OffersDiagnoses=*/true);
static ChangesOption Wanted(AuditSub);
static cl::opt<std::string>
    Log("report",
        cl::desc("Add up what audited programs wrote to "
                 "$CLANG_HEAL_AUDIT_LOG, and write nothing"),
        cl::value_desc("log"), cl::sub(AuditSub));

//===----------------------------------------------------------------------===//
// --report
//===----------------------------------------------------------------------===//

static std::string textOf(const AuditTally &Place, StringRef What) {
  return llvm::formatv("{0}:{1}: {2}: '{3}' {4}\n", Place.Where.File,
                       Place.Where.Line, Place.Kind, Place.Expression, What);
}

/// What went wrong, what was never seen, and the sum.
static std::string textOf(const AuditReport &Report) {
  std::string Text;
  for (const AuditTally &Place : Report.Places) {
    if (Place.Violations)
      Text += textOf(Place, plural(Place.Violations, "violation"));
    for (const std::string &Example : Place.Examples)
      Text += "    " + Example + "\n";
    if (Place.Incomparable)
      Text += textOf(Place, llvm::formatv("could not be compared {0}",
                                          plural(Place.Incomparable, "time"))
                                .str());
    if (!Place.Evaluated)
      Text += textOf(Place, "was never evaluated");
  }
  return Text + summaryOf(Report) + "\n";
}

static int reportLog(World &Outside) {
  Expected<std::string> Text = Outside.readFile(Log);
  if (!Text)
    return report(makeError(ErrorKind::BadInput,
                            "{0} (none of the audited places ran, or "
                            "CLANG_HEAL_AUDIT_LOG did not name this file while "
                            "the tests ran)",
                            toString(Text.takeError())));
  AuditReport Report = readAuditLog(*Text, Log);
  for (const std::string &Problem : Report.Problems)
    warn(Problem);
  if (Report.Places.empty())
    return report(makeError(ErrorKind::BadInput,
                            "no audited program wrote to '{0}' (build what "
                            "`clang-heal audit` wrote, and run it with "
                            "CLANG_HEAL_AUDIT_LOG naming the file)",
                            Log));
  if (Wanted.isJson())
    for (const AuditTally &Place : Report.Places)
      llvm::outs() << jsonLine(Place);
  else
    llvm::outs() << printable(textOf(Report));
  return Report.violations() ? 1 : 0;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

/// `5 fixes audited at 8 places in 3 files; 2 are not`.
static std::string summaryOf(const Rewritten &Audited) {
  size_t Places = 0, Files = 0;
  for (const Fix &Made : Audited.Fixes)
    Places += Made.Audited.Places.size();
  for (const ChangedFile &File : Audited.Files)
    Files += !File.IsNew;
  std::string Text = plural(Audited.Fixes.size(), "fix", "es") + " audited";
  if (Places)
    Text += " at " + plural(Places, "place") + " in " + plural(Files, "file");
  if (!Audited.Refusals.empty()) {
    Text += llvm::formatv("; {0} not audited", Audited.Refusals.size());
    if (!Wanted.explainsRefusals())
      Text += " (--explain-refusals says why)";
  }
  return Text;
}

int runAudit(World &Outside) {
  if (!Log.empty())
    return reportLog(Outside);
  Expected<std::unique_ptr<Selection>> Opened = Selected.open(Outside);
  if (!Opened)
    return report(Opened.takeError());
  RewriteOptions Opts;
  Opts.LeastTrust = Wanted.leastTrust();
  Opts.Root = diffRoot(Outside, (*Opened)->sources());
  Opts.WithAudits = true;
  std::string Header = Opts.Root + "/" + AuditHeaderName.str();
  if (Outside.exists(Header))
    return report(makeError(ErrorKind::Conflict,
                            "'{0}' exists: the sources are audited already "
                            "(take that back first, and remove it)",
                            Header));
  Expected<Rewritten> Fixes = repair(Outside, **Opened, Opts);
  if (!Fixes)
    return report(Fixes.takeError());
  Expected<Rewritten> Audited = auditedSources(*Fixes, Opts.Root);
  if (!Audited)
    return report(Audited.takeError());
  if (Error Err = Wanted.deliver(Outside, *Audited, Opts.Root,
                                 /*WentElsewhere=*/false))
    return report(std::move(Err));
  llvm::errs() << summaryOf(*Audited) << "\n";
  return 0;
}

} // namespace heal
