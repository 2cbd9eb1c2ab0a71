//===- Submodules.cpp -----------------------------------------------------===//
#include "SubmodulesInternal.h"

namespace heal {

using llvm::StringRef;

constexpr unsigned MaxDepth = 8;

/// A submodule that HEAD names.
struct NamedSubmodule {
  std::string Path;
  git_oid Pinned;
};

static std::vector<NamedSubmodule> submodulesOf(git_repository &Source) {
  std::vector<NamedSubmodule> Result;
  auto Collect = [](git_submodule *Found, const char *, void *Payload) {
    if (const git_oid *Pinned = git_submodule_head_id(Found))
      static_cast<std::vector<NamedSubmodule> *>(Payload)->push_back(
          {git_submodule_path(Found), *Pinned});
    return 0;
  };
  if (!git_repository_is_bare(&Source))
    git_submodule_foreach(&Source, Collect, &Result);
  return Result;
}

/// Copies the repository at \p From to \p To and checks \p Pinned out.
static bool cloneAt(const std::string &From, const std::string &To,
                    const git_oid &Pinned) {
  auto Opts = git::defaults<git_clone_options, git_clone_options_init>();
  Opts.checkout_opts.checkout_strategy = GIT_CHECKOUT_NONE;
  git_repository *Made = nullptr;
  if (git_clone(&Made, From.c_str(), To.c_str(), &Opts) != 0)
    return false;
  git::Repository Owner(Made);
  git_object *Target = nullptr;
  if (git_object_lookup(&Target, Made, &Pinned, GIT_OBJECT_COMMIT) != 0)
    return false;
  git::Handle<git_object, git_object_free> TargetOwner(Target);
  auto Checkout =
      git::defaults<git_checkout_options, git_checkout_options_init>();
  Checkout.checkout_strategy = GIT_CHECKOUT_FORCE;
  return git_checkout_tree(Made, Target, &Checkout) == 0 &&
         git_repository_set_head_detached(Made, &Pinned) == 0;
}

std::vector<std::string> fillSubmodules(git_repository &Source,
                                        StringRef Target, unsigned Depth) {
  std::vector<std::string> Problems;
  for (const NamedSubmodule &Next : submodulesOf(Source)) {
    if (!git::staysInside(Next.Path) || Depth == MaxDepth)
      continue;
    std::string From = git_repository_workdir(&Source) + Next.Path;
    std::string To = (Target + "/" + Next.Path).str();
    git_repository *Inner = nullptr;
    if (git_repository_open(&Inner, From.c_str()) != 0) {
      Problems.push_back("submodule '" + Next.Path +
                         "' is not checked out (git submodule update --init)");
      continue;
    }
    git::Repository Owner(Inner);
    if (!cloneAt(From, To, Next.Pinned)) {
      Problems.push_back("submodule '" + Next.Path +
                         "' could not be copied: " + git::lastMessage());
      continue;
    }
    for (std::string &Problem : fillSubmodules(*Inner, To, Depth + 1))
      Problems.push_back(std::move(Problem));
  }
  return Problems;
}

} // namespace heal
