//===- CommandInternal.h - One command, one check ---------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_VALIDATE_COMMANDINTERNAL_H
#define CLANG_HEAL_LIB_VALIDATE_COMMANDINTERNAL_H

#include "clang-heal/Support/World.h"
#include "clang-heal/Validate/Verdict.h"

namespace heal {

/// A command of the user's and where it runs.
struct Command {
  std::string Name; ///< The check's.
  std::string Text; ///< For `sh -c`.
  std::string Directory;
  std::chrono::seconds Timeout{0};
  std::vector<std::string> Environment = {}; ///< `NAME=value`, added to ours.
};

/// What became of a command.
struct CommandRun {
  Check Seen;
  std::string Output;
};

/// Runs \p Asked. A program that fails, hangs or cannot be started is a failed
/// check; only an interruption is an error.
Expected<CommandRun> runCommand(World &Outside, const Command &Asked);

/// The end of a log: some dozens of lines, valid UTF-8.
std::string tailOf(StringRef Log);

/// \p Text in quotes of the shell.
std::string shellQuoted(StringRef Text);

} // namespace heal

#endif
