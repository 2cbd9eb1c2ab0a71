//===- InterruptionInternal.h - What an interruption kills ------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_SUPPORT_INTERRUPTIONINTERNAL_H
#define CLANG_HEAL_LIB_SUPPORT_INTERRUPTIONINTERNAL_H

#include "clang-heal/Support/Interruption.h"
#include <csignal>
#include <sys/types.h>

namespace heal {

/// Holds the signals of an interruption back from the calling thread, so that
/// none comes between a fork and the moment at which the child is known.
class HeldSignals {
public:
  HeldSignals();
  ~HeldSignals() { release(); }
  HeldSignals(const HeldSignals &) = delete;
  HeldSignals &operator=(const HeldSignals &) = delete;
  /// Also what the child calls before it becomes another program.
  void release() const;

private:
  sigset_t Before;
};

/// A process group that an interruption takes down. Goes before its leader is
/// waited for, so that no other process can have the number.
class RunningGroup {
public:
  explicit RunningGroup(pid_t Leader);
  ~RunningGroup();
  RunningGroup(const RunningGroup &) = delete;
  RunningGroup &operator=(const RunningGroup &) = delete;

private:
  pid_t Leader;
};

} // namespace heal

#endif
