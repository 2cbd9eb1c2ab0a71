//===- Command.cpp --------------------------------------------------------===//
#include "CommandInternal.h"

namespace heal {

constexpr size_t TailLines = 60, TailBytes = 8000;

std::string tailOf(StringRef Log) {
  StringRef Tail = Log.rtrim().take_back(TailBytes);
  size_t From = Tail.size();
  for (size_t Lines = 0; Lines < TailLines && From != StringRef::npos; ++Lines)
    From = Tail.rfind('\n', From);
  if (From != StringRef::npos)
    Tail = Tail.drop_front(From + 1);
  return validUtf8(Tail);
}

std::string shellQuoted(StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    if (C == '\'')
      Result += "'\\''";
    else
      Result += C;
  return Result + "'";
}

/// A git hook runs with variables that would send every git below it, and
/// CMake's, to the user's repository.
static std::vector<std::string> argumentsFor(World &Outside, StringRef Text) {
  std::vector<std::string> Result;
  for (StringRef Name :
       {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX",
        "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"})
    if (Outside.environment(Name))
      Result.insert(Result.end(), {"-u", Name.str()});
  if (!Result.empty())
    Result.insert(Result.begin(), "env");
  Result.insert(Result.end(), {"sh", "-c", Text.str()});
  return Result;
}

static std::string evidenceOf(const Command &Asked, const ProcessResult &Done) {
  std::string What;
  if (Done.TimedOut)
    What = llvm::formatv("stopped after {0} s, the time that it may take",
                         Asked.Timeout.count());
  else if (Done.ExitCode > 128)
    What = llvm::formatv("killed by signal {0}", Done.ExitCode - 128);
  else if (Done.ExitCode != 0)
    What = llvm::formatv("ended with exit code {0}", Done.ExitCode);
  else
    What = llvm::formatv("succeeded in {0:f1} s", Done.WallSeconds);
  if (Done.ExitCode != 0 &&
      StringRef(Done.Output).contains("No space left on device"))
    What += ": the disk is full";
  return llvm::formatv("'{0}' {1}", Asked.Text, What);
}

/// What could not be started, as a failed check; an interruption as an error.
static Expected<CommandRun> notRun(const Command &Asked, Error Why) {
  CommandRun Result;
  Result.Seen.Name = Asked.Name;
  Result.Seen.State = CheckState::Failed;
  Error Left = llvm::handleErrors(std::move(Why),
                                  [&](std::unique_ptr<HealError> Err) -> Error {
                                    if (Err->kind() == ErrorKind::Interrupted)
                                      return Error(std::move(Err));
                                    Result.Seen.Evidence = Err->message();
                                    return Error::success();
                                  });
  if (Left)
    return std::move(Left);
  return Result;
}

Expected<CommandRun> runCommand(World &Outside, const Command &Asked) {
  Process Program;
  Program.Arguments = argumentsFor(Outside, Asked.Text);
  Program.Directory = Asked.Directory;
  Program.Timeout = Asked.Timeout;
  Program.EndsChildren = true; // A server that a test forgot, say.
  Program.Environment = Asked.Environment;
  Expected<ProcessResult> Done = Outside.run(Program);
  if (!Done)
    return notRun(Asked, Done.takeError());
  CommandRun Result;
  bool Good = Done->ExitCode == 0 && !Done->TimedOut;
  Result.Seen.Name = Asked.Name;
  Result.Seen.State = Good ? CheckState::Passed : CheckState::Failed;
  Result.Seen.Evidence = evidenceOf(Asked, *Done);
  Result.Seen.Seconds = Done->WallSeconds;
  if (!Good)
    Result.Seen.LogTail = tailOf(Done->Output);
  Result.Output = std::move(Done->Output);
  return Result;
}

} // namespace heal
