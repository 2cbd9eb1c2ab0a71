//===- main.cpp - clang-heal ----------------------------------------------===//
#include "Command.h"
#include "clang-heal/Support/Interruption.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Signals.h"

using namespace heal;
namespace cl = llvm::cl;

namespace {

struct Command {
  cl::SubCommand *Sub;
  int (*Run)(World &);
};

std::vector<Command> commands() {
  return {
#define COMMAND(Name) {&Name##Sub, run##Name},
#include "Commands.def"
  };
}

const char Overview[] =
    "finds the slow handlers of a C++ service in its telemetry, proves what is "
    "wrong with their source, rewrites it, and ships the proof with it\n\n"
    "  clang-heal detect telemetry.json\n"
    "  clang-heal fix --all src/orders.cpp -- -std=c++20\n"
    "  clang-heal run\n";

bool asksForHelp(StringRef Argument) {
  return Argument == "--help" || Argument == "-help" || Argument == "-h" ||
         Argument == "help";
}

/// The subcommands in a line each; what they print themselves has examples.
void printOverview(llvm::raw_ostream &OS) {
  OS << "clang-heal " << Overview << "\nSUBCOMMANDS:\n\n";
  for (const Command &Each : commands())
    OS << llvm::formatv("  {0,-10} {1}\n", Each.Sub->getName(),
                        Each.Sub->getDescription().split('\n').first);
  OS << "\n'clang-heal SUBCOMMAND --help' says what it takes, with examples.\n";
}

/// Cuts the command line at `--`: what follows are compiler flags.
int cutFlags(int Argc, const char **Argv) {
  for (int I = 1; I < Argc; ++I)
    if (StringRef(Argv[I]) == "--") {
      FlagsAfterDashes.emplace(Argv + I + 1, Argv + Argc);
      return I;
    }
  return Argc;
}

/// Runs \p Chosen; output that did not arrive is a failure.
int runToTheEnd(const Command &Chosen, World &Outside) {
  int Code = Chosen.Run(Outside);
  if (Error Err = writeOutput(Outside, "-", ""))
    return report(std::move(Err));
  return Code;
}

} // namespace

int main(int Argc, const char **Argv) {
  catchInterruptions();
  llvm::sys::PrintStackTraceOnErrorSignal(Argv[0]);
  llvm::EnablePrettyStackTrace();
  llvm::setBugReportMsg("This is a bug in clang-heal; nothing was written. "
                        "Please report it with the lines below.\n");
  cl::SetVersionPrinter([](llvm::raw_ostream &OS) {
    OS << "clang-heal " CLANG_HEAL_VERSION "\n  LLVM " LLVM_VERSION_STRING "\n";
  });
  Argc = cutFlags(Argc, Argv);
  if (Argc == 2 && asksForHelp(Argv[1])) {
    printOverview(llvm::outs());
    return 0;
  }
  if (!cl::ParseCommandLineOptions(Argc, Argv, Overview, &llvm::errs()))
    return 2;
  std::unique_ptr<World> Outside = realWorld();
  for (const Command &Candidate : commands())
    if (*Candidate.Sub)
      return runToTheEnd(Candidate, *Outside);
  llvm::errs() << "clang-heal: error: which subcommand? (clang-heal --help "
                  "lists them)\n";
  return 2;
}
