//===- SubmodulesInternal.h - A worktree's submodules -----------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_VALIDATE_SUBMODULESINTERNAL_H
#define CLANG_HEAL_LIB_VALIDATE_SUBMODULESINTERNAL_H

#include "clang-heal/Validate/Git.h"

namespace heal {

/// Fills the submodules of the checkout \p Target from those that \p Source
/// has on disk, at the commits that HEAD names, without the network. Returns
/// what could not be filled, and why.
std::vector<std::string> fillSubmodules(git_repository &Source,
                                        git::StringRef Target,
                                        unsigned Depth = 0);

} // namespace heal

#endif
