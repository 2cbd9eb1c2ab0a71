//===- LocalForge.cpp -----------------------------------------------------===//
#include "LocalForgeInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/LockFileManager.h"

namespace heal {

using llvm::LockFileManager;

/// Numbers end where this many are missing in a row: a record may be deleted.
constexpr unsigned MaxGap = 100;

LocalForge::LocalForge(World &Outside, StringRef Folder)
    : Outside(&Outside), Folder(Folder) {}
LocalForge::LocalForge(LocalForge &&) noexcept = default;
LocalForge &LocalForge::operator=(LocalForge &&) noexcept = default;
LocalForge::~LocalForge() = default;

Expected<LocalForge> LocalForge::open(World &Outside, StringRef Folder,
                                      std::chrono::seconds Patience,
                                      bool ReadOnly) {
  LocalForge Result(Outside, Folder);
  if (!ReadOnly) {
    if (Error Err =
            Outside.createDirectories((Folder + "/pull-requests").str()))
      return std::move(Err);
    if (Error Err = Result.lock(Patience))
      return std::move(Err);
  }
  if (Error Err = Result.load())
    return std::move(Err);
  return Result;
}

Error LocalForge::lock(std::chrono::seconds Patience) {
  std::string Path = Folder + "/deploy";
  while (true) {
    Lock = std::make_unique<LockFileManager>(Path);
    switch (Lock->getState()) {
    case LockFileManager::LFS_Owned:
      return Error::success();
    case LockFileManager::LFS_Error:
      return makeError(ErrorKind::Environment, "cannot lock forge '{0}': {1}",
                       Folder, Lock->getErrorMessage());
    case LockFileManager::LFS_Shared:
      break;
    }
    switch (Lock->waitForUnlock(Patience.count())) {
    case LockFileManager::Res_OwnerDied:
      Lock->unsafeRemoveLockFile();
      break;
    case LockFileManager::Res_Success:
      break;
    case LockFileManager::Res_Timeout:
      return makeError(ErrorKind::Conflict,
                       "another run deploys to forge '{0}' (wait for it to "
                       "end; when there is none, remove '{1}.lock')",
                       Folder, Path);
    }
  }
}

std::string LocalForge::pathOf(unsigned Number, StringRef Extension) const {
  return llvm::formatv("{0}/pull-requests/{1}.{2}", Folder, Number, Extension);
}

Error LocalForge::load() {
  for (unsigned Number = 1; Number <= LastNumber + MaxGap; ++Number) {
    std::string Path = pathOf(Number, "json");
    if (!Outside->exists(Path))
      continue;
    LastNumber = Number;
    Expected<std::string> Text = Outside->readFile(Path);
    if (!Text)
      return Text.takeError();
    Expected<llvm::json::Value> Document = parseJson(*Text, Path);
    if (!Document)
      return Document.takeError();
    Expected<PullRequest> Record = nounFromJson<PullRequest>(*Document, Path);
    if (!Record)
      return Record.takeError();
    Record->Number = Number;
    Known.push_back(std::move(*Record));
  }
  return Error::success();
}

unsigned LocalForge::countOpen() const {
  return llvm::count_if(Known, [](const PullRequest &Each) {
    return Each.State == PullRequestState::Open;
  });
}

/// What a person reads: title, state and body.
static std::string pageOf(const PullRequest &Shown) {
  std::string Result = "# " + Shown.Title + "\n\n";
  Result += llvm::formatv("`{0}` into `{1}`, {2}", Shown.Branch, Shown.Base,
                          nameOf(Shown.State));
  if (!Shown.MergeCommit.empty())
    Result += " as " + Shown.MergeCommit;
  Result += "\n\n" + Shown.Body;
  return Result;
}

Error LocalForge::add(PullRequest &Opened) {
  Opened.Number = ++LastNumber;
  Opened.Address = pathOf(Opened.Number, "md");
  Known.push_back(Opened);
  return update(Opened);
}

Error LocalForge::update(const PullRequest &Changed) {
  for (PullRequest &Each : Known)
    if (Each.Number == Changed.Number && &Each != &Changed)
      Each = Changed;
  // The record comes last: without it the page is written again.
  if (Error Err = Outside->writeFile(Changed.Address, pageOf(Changed)))
    return Err;
  return Outside->writeFile(pathOf(Changed.Number, "json"), jsonLine(Changed));
}

} // namespace heal
