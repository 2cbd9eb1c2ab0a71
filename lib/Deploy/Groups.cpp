//===- Groups.cpp ---------------------------------------------------------===//
#include "GroupsInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

FixChain::FixChain(git_repository &Repo, git::Tree First, ArrayRef<Fix> Fixes)
    : Fixes(Fixes), Patches(Repo, std::move(First)), Links(Fixes.size()),
      Problems(Fixes.size()) {
  for (size_t Index = 0; Index < Fixes.size(); ++Index) {
    if (Error Err = Patches.add(Fixes[Index].Patch))
      Problems[Index] = llvm::toString(std::move(Err));
    else
      Links[Index] = Patches.size() - 1;
  }
}

Expected<git::Tree> FixChain::apply(size_t Index, const git_tree &Onto) const {
  assert(Problems[Index].empty() && "a fix that does not apply");
  return Patches.change(Links[Index], Onto);
}

Expected<std::vector<git::Tree>>
FixChain::applyAll(ArrayRef<size_t> Members, const git_tree &Onto) const {
  std::vector<git::Tree> Result;
  for (size_t Index : Members) {
    Expected<git::Tree> Next =
        apply(Index, Result.empty() ? Onto : *Result.back());
    if (!Next)
      return Next.takeError();
    Result.push_back(std::move(*Next));
  }
  return Result;
}

std::vector<std::string> filesOf(StringRef Patch) {
  std::vector<std::string> Result;
  git_diff *Parsed = nullptr;
  git::start();
  if (git_diff_from_buffer(&Parsed, Patch.data(), Patch.size()) != 0)
    return Result;
  git::Diff Owner(Parsed);
  for (size_t Index = 0; Index < git_diff_num_deltas(Parsed); ++Index)
    Result.push_back(git_diff_get_delta(Parsed, Index)->new_file.path);
  return Result;
}

static bool addsInclude(StringRef Patch) {
  while (!Patch.empty()) {
    auto [Line, Rest] = Patch.split('\n');
    Patch = Rest;
    if (Line.consume_front("+") && Line.ltrim().consume_front("#") &&
        Line.ltrim(" \t#").starts_with("include"))
      return true;
  }
  return false;
}

static bool shareFile(const Fix &One, const Fix &Other) {
  std::vector<std::string> Files = filesOf(Other.Patch);
  return llvm::any_of(filesOf(One.Patch), [&](const std::string &File) {
    return llvm::is_contained(Files, File);
  });
}

static bool shareFile(const FixChain &Chain, const FixGroup &One,
                      const FixGroup &Other) {
  return llvm::any_of(One.Members, [&](size_t Mine) {
    return llvm::any_of(Other.Members, [&](size_t Theirs) {
      return shareFile(Chain.fixes()[Mine], Chain.fixes()[Theirs]);
    });
  });
}

/// Whether a fix of \p Later may need an include that one of \p Earlier adds
/// before it.
static bool needsInclude(const FixChain &Chain, const FixGroup &Earlier,
                         const FixGroup &Later) {
  for (size_t First : Earlier.Members)
    for (size_t Second : Later.Members)
      if (First < Second && addsInclude(Chain.fixes()[First].Patch) &&
          shareFile(Chain.fixes()[First], Chain.fixes()[Second]))
        return true;
  return false;
}

/// Moves what is in \p From into \p Into.
static void join(FixGroup &Into, FixGroup &From, StringRef Why) {
  Into.Notes.push_back(llvm::formatv("the fixes of '{0}' are here, too: {1}",
                                     llvm::join(From.Handlers, "', '"), Why));
  llvm::append_range(Into.Handlers, From.Handlers);
  llvm::append_range(Into.Members, From.Members);
  llvm::append_range(Into.Notes, From.Notes);
  llvm::sort(Into.Members);
  From.Members.clear();
}

static std::vector<FixGroup> groupsByHandler(const FixChain &Chain,
                                             ArrayRef<size_t> Members) {
  std::vector<FixGroup> Result;
  for (size_t Index : Members) {
    const Fix &Each = Chain.fixes()[Index];
    std::string Name = !Each.Handler.empty()    ? Each.Handler
                       : !Each.Function.empty() ? Each.Function
                                                : Each.Kind;
    auto Found = llvm::find_if(Result, [&](const FixGroup &Group) {
      return Group.Handlers.front() == Name;
    });
    if (Found == Result.end()) {
      Result.push_back({{Name}, {}, {}});
      Found = std::prev(Result.end());
    }
    Found->Members.push_back(Index);
  }
  return Result;
}

/// Joins the first two groups of which one stands on the other. False: there
/// are none.
static bool joinOnce(const FixChain &Chain, std::vector<FixGroup> &Groups,
                     const git_tree &Base) {
  for (size_t Later = 1; Later < Groups.size(); ++Later) {
    Expected<std::vector<git::Tree>> Alone =
        Chain.applyAll(Groups[Later].Members, Base);
    bool AppliesAlone = static_cast<bool>(Alone);
    if (!Alone)
      llvm::consumeError(Alone.takeError());
    for (size_t Earlier = 0; Earlier < Later; ++Earlier) {
      bool Needs = needsInclude(Chain, Groups[Earlier], Groups[Later]);
      if (!Needs &&
          (AppliesAlone || !shareFile(Chain, Groups[Earlier], Groups[Later])))
        continue;
      join(Groups[Earlier], Groups[Later],
           Needs ? "they may need an include that is added here"
                 : "they change lines that are changed here");
      Groups.erase(Groups.begin() + Later);
      return true;
    }
  }
  return false;
}

std::vector<FixGroup> groupsOf(const FixChain &Chain, ArrayRef<size_t> Members,
                               const git_tree &Base) {
  std::vector<FixGroup> Result = groupsByHandler(Chain, Members);
  while (joinOnce(Chain, Result, Base))
    ;
  return Result;
}

} // namespace heal
