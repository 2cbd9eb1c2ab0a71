//===- World.cpp - The machine that the program runs on -------------------===//
#include "RunProcessInternal.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include <fcntl.h>
#include <filesystem>
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

std::error_code writeAll(int FD, StringRef Rest) {
  while (!Rest.empty()) {
    ssize_t Count = ::write(FD, Rest.data(), Rest.size());
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count < 0)
      return lastError();
    Rest = Rest.drop_front(Count);
  }
  return {};
}

/// Writes to what is no file and cannot be replaced: a device, a pipe.
Error writeInto(StringRef Path, StringRef Contents) {
  int FD = ::open(Path.str().c_str(), O_WRONLY | O_CLOEXEC);
  if (FD < 0)
    return fileError("write", Path, lastError());
  std::error_code EC = writeAll(FD, Contents);
  ::close(FD);
  return EC ? fileError("write", Path, EC) : Error::success();
}

/// Writes a new file beside \p Target and puts it in its place.
Error replaceFile(StringRef Path, StringRef Target, fs::perms Mode,
                  StringRef Contents) {
  Expected<fs::TempFile> Temp =
      fs::TempFile::create(Target + ".clang-heal-%%%%%%", Mode);
  if (!Temp)
    return fileError("write", Path, llvm::errorToErrorCode(Temp.takeError()));
  std::error_code EC = writeAll(Temp->FD, Contents);
  if (!EC && ::fchmod(Temp->FD, Mode) != 0)
    EC = lastError();
  if (EC) {
    llvm::consumeError(Temp->discard());
    return fileError("write", Path, EC);
  }
  if (Error Err = Temp->keep(Target))
    return fileError("write", Path, llvm::errorToErrorCode(std::move(Err)));
  return Error::success();
}

Error RealWorld::writeFile(StringRef Path, StringRef Contents) {
  fs::file_status Status;
  bool Exists = !fs::status(Path, Status);
  if (Exists && !fs::is_regular_file(Status) && !fs::is_directory(Status))
    return writeInto(Path, Contents);
  fs::perms Mode = fs::all_read | fs::owner_write;
  if (Exists) {
    Mode = Status.permissions();
    if (::access(Path.str().c_str(), W_OK) != 0 || !(Mode & fs::all_write))
      return fileError("write", Path,
                       std::make_error_code(std::errc::permission_denied));
  }
  // A rename replaces a link by a file, so it is the link's target we replace.
  llvm::SmallString<256> Target;
  if (fs::real_path(Path, Target))
    Target = Path;
  return replaceFile(Path, Target, Mode, Contents);
}

Error RealWorld::createDirectories(StringRef Path) {
  if (std::error_code EC = fs::create_directories(Path))
    return fileError("create", Path, EC);
  return Error::success();
}

Error RealWorld::remove(StringRef Path) {
  // LLVM's own leaves pipes and sockets alone, and then the folder stays.
  std::error_code EC;
  std::filesystem::remove_all(Path.str(), EC);
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
