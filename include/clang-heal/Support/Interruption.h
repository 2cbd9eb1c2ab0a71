//===- Interruption.h - Ctrl-C leaves nothing behind ------------*- C++ -*-===//
//
// Ctrl-C, and the signals of `kill` and of a closed terminal, end the program
// at any moment, with all that it started.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_SUPPORT_INTERRUPTION_H
#define CLANG_HEAL_SUPPORT_INTERRUPTION_H

namespace heal {

/// From now on SIGINT, SIGTERM and SIGHUP kill what World::run has started,
/// with its children, remove files that are half written, and end the program
/// with 128 + signal: 130 for Ctrl-C. A signal that was ignored, as below
/// nohup, stays so. Called once, by main.
void catchInterruptions();

/// Whether somebody asked the program to stop.
bool isInterrupted();

/// Postpones the end of an interrupted program until a scope has cleaned up.
///
/// Declare it before what must be cleaned up. After an interruption World::run
/// refuses with ErrorKind::Interrupted, so that the scope is left as after any
/// error; when the last CleanUp is gone the program ends. A second Ctrl-C ends
/// it at once. May be used from several threads.
class CleanUp {
public:
  CleanUp();
  ~CleanUp();
  CleanUp(const CleanUp &) = delete;
  CleanUp &operator=(const CleanUp &) = delete;
};

} // namespace heal

#endif
