//===- World.h - Disk, clock, process and environment -----------*- C++ -*-===//
//
// Everything outside this program that a stage may touch, behind one small
// interface, so that a test can replace it. Nothing below tools/ reads the
// clock, the disk or the environment by any other way; the exceptions are
// Clang's own file system, SQLite and libgit2, which bring theirs.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_SUPPORT_WORLD_H
#define CLANG_HEAL_SUPPORT_WORLD_H

#include "clang-heal/Support/Error.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

/// A program to run. No shell reads it unless Arguments says `sh -c`.
struct Process {
  std::vector<std::string> Arguments; ///< The program and its arguments.
  std::string Directory;              ///< Where it runs; empty: here.
  std::vector<std::string> Environment; ///< `NAME=value`, added to ours.
  std::string Input;                    ///< Its standard input.
  std::chrono::milliseconds Timeout{0}; ///< 0: none.
  bool EndsChildren = false; ///< Kill what it left running when it ends.
  bool IsCleanUp = false;    ///< Run it although somebody interrupted.
};

/// How a program ended.
struct ProcessResult {
  int ExitCode = 0;      ///< 128 + signal for a program that was killed.
  bool TimedOut = false; ///< It and its children were killed.
  std::string Output;    ///< Standard output and error as they came; the
                         ///< last mebibyte of them.
  double WallSeconds = 0;
};

/// The world outside.
///
/// Implementations are safe to use from several threads.
class World {
public:
  virtual ~World();

  virtual Expected<std::string> readFile(StringRef Path) = 0;
  /// Calls \p Consume with the file's bytes in order, at most 1 MiB a time;
  /// memory stays bounded. Stops early when \p Consume returns false.
  virtual Error streamFile(StringRef Path,
                           llvm::function_ref<bool(StringRef)> Consume) = 0;
  /// Replaces \p Path as a whole or leaves it as it was. Keeps its mode. A
  /// device or a pipe is written to and stays what it is.
  virtual Error writeFile(StringRef Path, StringRef Contents) = 0;
  virtual bool exists(StringRef Path) = 0;
  virtual bool isDirectory(StringRef Path) = 0;
  virtual Error createDirectories(StringRef Path) = 0;
  /// Removes a file, or a folder with all that it holds. No error if absent.
  virtual Error remove(StringRef Path) = 0;
  /// A new folder that nobody else uses; the caller removes it.
  virtual Expected<std::string> makeTemporaryDirectory(StringRef Prefix) = 0;
  virtual std::optional<std::string> environment(StringRef Name) = 0;
  virtual std::chrono::system_clock::time_point now() = 0;
  /// An interruption (see Interruption.h) kills the program and its children,
  /// and is an error of kind Interrupted.
  virtual Expected<ProcessResult> run(const Process &Program) = 0;
};

/// The machine that the program runs on. Never null.
std::unique_ptr<World> realWorld();

} // namespace heal

#endif
