//===- World.cpp - The machine that the program runs on -------------------===//
#include "RunProcessInternal.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heal {

World::~World() = default;

namespace {

namespace fs = llvm::sys::fs;

Error fileError(const char *Verb, StringRef Path, std::error_code EC) {
  ErrorKind Kind = EC == std::errc::no_such_file_or_directory
                       ? ErrorKind::NotFound
                       : ErrorKind::Environment;
  return makeError(Kind, "cannot {0} '{1}': {2}", Verb, Path, EC.message());
}

std::error_code lastError() {
  return std::error_code(errno, std::generic_category());
}

class RealWorld : public World {
public:
  Expected<std::string> readFile(StringRef Path) override;
  Error streamFile(StringRef Path,
                   llvm::function_ref<bool(StringRef)> Consume) override;
  Error writeFile(StringRef Path, StringRef Contents) override;
  bool exists(StringRef Path) override { return fs::exists(Path); }
  bool isDirectory(StringRef Path) override { return fs::is_directory(Path); }
  Error createDirectories(StringRef Path) override;
  Error remove(StringRef Path) override;
  Expected<std::string> makeTemporaryDirectory(StringRef Prefix) override;
  std::optional<std::string> environment(StringRef Name) override {
    return llvm::sys::Process::GetEnv(Name);
  }
  std::chrono::system_clock::time_point now() override {
    return std::chrono::system_clock::now();
  }
  Expected<ProcessResult> run(const Process &Program) override {
    return runProcess(Program);
  }
};

Expected<std::string> RealWorld::readFile(StringRef Path) {
  if (Path != "-" && fs::is_directory(Path))
    return fileError("read", Path,
                     std::make_error_code(std::errc::is_a_directory));
  auto Buffer = llvm::MemoryBuffer::getFileOrSTDIN(
      Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return fileError("read", Path, Buffer.getError());
  return (*Buffer)->getBuffer().str();
}

Error RealWorld::streamFile(StringRef Path,
                            llvm::function_ref<bool(StringRef)> Consume) {
  int FD = Path == "-" ? ::dup(STDIN_FILENO)
                       : ::open(Path.str().c_str(), O_RDONLY | O_CLOEXEC);
  if (FD < 0)
    return fileError("read", Path, lastError());
  auto Close = llvm::make_scope_exit([&] { ::close(FD); });
  std::vector<char> Buffer(1 << 20);
  while (true) {
    ssize_t Count = ::read(FD, Buffer.data(), Buffer.size());
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count < 0)
      return fileError("read", Path, lastError());
    if (Count == 0 || !Consume(StringRef(Buffer.data(), Count)))
      return Error::success();
  }
}

Error RealWorld::writeFile(StringRef Path, StringRef Contents) {
  // A rename replaces a link by a file, so it is the link's target we replace.
  llvm::SmallString<256> Target;
  if (fs::real_path(Path, Target))
    Target = Path;
  fs::perms Mode = fs::all_read | fs::owner_write;
  if (fs::file_status Status; !fs::status(Target, Status)) {
    Mode = Status.permissions();
    if (::access(Target.c_str(), W_OK) != 0 || !(Mode & fs::all_write))
      return fileError("write", Path,
                       std::make_error_code(std::errc::permission_denied));
  }
  Expected<fs::TempFile> Temp =
      fs::TempFile::create(Target + ".clang-heal-%%%%%%", Mode);
  if (!Temp)
    return fileError("write", Path, llvm::errorToErrorCode(Temp.takeError()));
  auto Fail = [&](std::error_code EC) {
    llvm::consumeError(Temp->discard());
    return fileError("write", Path, EC);
  };
  for (StringRef Rest = Contents; !Rest.empty();) {
    ssize_t Count = ::write(Temp->FD, Rest.data(), Rest.size());
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count < 0)
      return Fail(lastError());
    Rest = Rest.drop_front(Count);
  }
  if (::fchmod(Temp->FD, Mode) != 0)
    return Fail(lastError());
  if (Error Err = Temp->keep(Target))
    return fileError("write", Path, llvm::errorToErrorCode(std::move(Err)));
  return Error::success();
}

Error RealWorld::createDirectories(StringRef Path) {
  if (std::error_code EC = fs::create_directories(Path))
    return fileError("create", Path, EC);
  return Error::success();
}

Error RealWorld::remove(StringRef Path) {
  std::error_code EC =
      fs::is_directory(Path) && !fs::is_symlink_file(Path)
          ? fs::remove_directories(Path, /*IgnoreErrors=*/false)
          : fs::remove(Path, /*IgnoreNonExisting=*/true);
  if (EC)
    return fileError("remove", Path, EC);
  return Error::success();
}

Expected<std::string> RealWorld::makeTemporaryDirectory(StringRef Prefix) {
  llvm::SmallString<128> Path;
  if (std::error_code EC = fs::createUniqueDirectory(Prefix, Path))
    return fileError("create a folder for", Prefix, EC);
  return Path.str().str();
}

} // namespace

std::unique_ptr<World> realWorld() { return std::make_unique<RealWorld>(); }

} // namespace heal
