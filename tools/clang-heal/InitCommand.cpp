//===- InitCommand.cpp - clang-heal init: a first configuration -----------===//
#include "Command.h"
#include "clang-heal/Pipeline/Configuration.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand InitSub("init",
                       "writes a commented .clang-heal by looking at the "
                       "repository\n\n"
                       "  clang-heal init\n"
                       "  clang-heal init path/to/repository\n");

static cl::opt<std::string> Folder(cl::Positional, cl::sub(InitSub),
                                   cl::desc("[repository]"), cl::init("."));

int runInit(World &Outside) {
  llvm::SmallString<256> Root;
  if (std::error_code EC = llvm::sys::fs::real_path(Folder.getValue(), Root))
    return report(makeError(ErrorKind::NotFound, "no folder '{0}': {1}",
                            Folder.getValue(), EC.message()));
  llvm::SmallString<256> Path(Root);
  llvm::sys::path::append(Path, ConfigurationName);
  if (Outside.exists(Path))
    return report(makeError(ErrorKind::Unsafe,
                            "'{0}' exists already (edit it, or move it away "
                            "first)",
                            Path));
  Expected<std::string> Text = proposeConfiguration(Outside, Root);
  if (!Text)
    return report(Text.takeError());
  if (Error Err = Outside.writeFile(Path, *Text))
    return report(std::move(Err));
  llvm::outs() << "wrote " << printable(Path) << "\n";
  return 0;
}

} // namespace heal
