//===- RunProcessInternal.h - World::run of the real world ------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_SUPPORT_RUNPROCESSINTERNAL_H
#define CLANG_HEAL_LIB_SUPPORT_RUNPROCESSINTERNAL_H

#include "clang-heal/Support/World.h"

namespace heal {

/// Runs \p Program in a process group of its own until it has ended.
Expected<ProcessResult> runProcess(const Process &Program);

} // namespace heal

#endif
