//===- FakeWorld.h - A world for tests --------------------------*- C++ -*-===//
//
// Files in memory, a clock that moves only when told, programs that answer
// what the test says.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_SUPPORT_FAKEWORLD_H
#define CLANG_HEAL_SUPPORT_FAKEWORLD_H

#include "clang-heal/Support/World.h"
#include <functional>
#include <map>

namespace heal {

/// A world in memory. Not thread-safe. A folder exists when a file below it
/// does, or when it was created.
class FakeWorld : public World {
public:
  std::map<std::string, std::string> Files;
  std::map<std::string, std::string> Environment;
  std::chrono::system_clock::time_point Clock{};
  /// Answers run(); by default every program fails to start.
  std::function<Expected<ProcessResult>(const Process &)> OnRun;
  std::vector<Process> Runs; ///< Every program that was run, in order.
  /// A path whose writes fail with "No space left on device".
  std::string FullDisk;

  Expected<std::string> readFile(StringRef Path) override;
  Error streamFile(StringRef Path,
                   llvm::function_ref<bool(StringRef)> Consume) override;
  Error writeFile(StringRef Path, StringRef Contents) override;
  bool exists(StringRef Path) override;
  bool isDirectory(StringRef Path) override;
  Error createDirectories(StringRef Path) override;
  Error remove(StringRef Path) override;
  Expected<std::string> makeTemporaryDirectory(StringRef Prefix) override;
  std::optional<std::string> environment(StringRef Name) override;
  std::chrono::system_clock::time_point now() override { return Clock; }
  Expected<ProcessResult> run(const Process &Program) override;
};

} // namespace heal

#endif
