//===- ApplyInPlace.cpp - All files or none -------------------------------===//
#include "clang-heal/Rewrite/Rewrite.h"

namespace heal {

/// An error unless \p File still is what it was when it was read.
static Error checkUnchanged(World &Outside, const ChangedFile &File) {
  if (File.IsNew && !Outside.exists(File.Path))
    return Error::success();
  Expected<std::string> Now = Outside.readFile(File.Path);
  if (!Now)
    return Now.takeError();
  if (*Now == File.Before)
    return Error::success();
  return makeError(ErrorKind::Conflict,
                   "'{0}' changed since it was read; nothing was written (run "
                   "again)",
                   File.Path);
}

/// Puts back the first \p Count files; names those that it could not.
static std::string putBack(World &Outside, ArrayRef<ChangedFile> Written) {
  std::string Left;
  for (const ChangedFile &File : Written)
    if (Error Err = File.IsNew ? Outside.remove(File.Path)
                               : Outside.writeFile(File.Path, File.Before)) {
      llvm::consumeError(std::move(Err));
      Left += (Left.empty() ? "'" : ", '") + File.Path + "'";
    }
  return Left;
}

Error applyInPlace(World &Outside, const Rewritten &Result) {
  for (const ChangedFile &File : Result.Files)
    if (Error Err = checkUnchanged(Outside, File))
      return Err;
  ArrayRef<ChangedFile> Files = Result.Files;
  for (size_t I = 0; I < Files.size(); ++I) {
    Error Err = Outside.writeFile(Files[I].Path, Files[I].After);
    if (!Err)
      continue;
    std::string Left = putBack(Outside, Files.take_front(I));
    return makeError(
        ErrorKind::Environment, "{0}; {1}", llvm::toString(std::move(Err)),
        Left.empty() ? "no file was changed" : "could not put back " + Left);
  }
  return Error::success();
}

} // namespace heal
