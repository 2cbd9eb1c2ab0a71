//===- World.cpp - The machine that the program runs on -------------------===//
#include "clang-heal/Support/World.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
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
  Expected<ProcessResult> run(const Process &Program) override;
};

Expected<std::string> RealWorld::readFile(StringRef Path) {
  if (Path != "-" && fs::is_directory(Path))
    return fileError("read", Path, std::make_error_code(std::errc::is_a_directory));
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
  Expected<fs::TempFile> Temp = fs::TempFile::create(
      Target + ".clang-heal-%%%%%%", Mode);
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
  std::error_code EC = fs::is_directory(Path) && !fs::is_symlink_file(Path)
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

//===----------------------------------------------------------------------===//
// Processes
//===----------------------------------------------------------------------===//

constexpr size_t MaxOutputBytes = 1 << 20;

struct Pipe {
  int Read = -1, Write = -1;
  bool open() {
    int Ends[2];
    if (::pipe2(Ends, O_CLOEXEC) != 0)
      return false;
    Read = Ends[0];
    Write = Ends[1];
    return true;
  }
  void closeRead() { closeEnd(Read); }
  void closeWrite() { closeEnd(Write); }
  ~Pipe() {
    closeRead();
    closeWrite();
  }

private:
  static void closeEnd(int &FD) {
    if (FD >= 0)
      ::close(FD);
    FD = -1;
  }
};

/// What the child does between fork and exec: only async-signal-safe calls.
[[noreturn]] void becomeProgram(const char *Directory, char *const *Argv,
                                char *const *Envp, int In, int Out,
                                int ErrorPipe) {
  ::setpgid(0, 0);
  ::dup2(In, STDIN_FILENO);
  ::dup2(Out, STDOUT_FILENO);
  ::dup2(Out, STDERR_FILENO);
  if (!*Directory || ::chdir(Directory) == 0)
    ::execvpe(Argv[0], Argv, Envp);
  int Code = errno;
  [[maybe_unused]] ssize_t Ignored = ::write(ErrorPipe, &Code, sizeof(Code));
  ::_exit(127);
}

void keepTail(std::string &Output) {
  if (Output.size() > 2 * MaxOutputBytes)
    Output.erase(0, Output.size() - MaxOutputBytes);
}

/// Feeds and drains the child until it closes its output or time is up.
/// Returns false on time-out.
bool converse(const Process &Program, Pipe &In, Pipe &Out, std::string &Output) {
  using Clock = std::chrono::steady_clock;
  Clock::time_point Deadline = Clock::now() + Program.Timeout;
  StringRef Rest = Program.Input;
  if (Rest.empty())
    In.closeWrite();
  std::vector<char> Buffer(1 << 16);
  while (true) {
    int Wait = -1;
    if (Program.Timeout.count() > 0) {
      auto Left = std::chrono::duration_cast<std::chrono::milliseconds>(
          Deadline - Clock::now());
      if (Left.count() <= 0)
        return false;
      Wait = static_cast<int>(std::min<int64_t>(Left.count(), 1 << 30));
    }
    pollfd Polls[2] = {{Out.Read, POLLIN, 0}, {In.Write, POLLOUT, 0}};
    int Ready = ::poll(Polls, In.Write >= 0 ? 2 : 1, Wait);
    if (Ready < 0 && errno == EINTR)
      continue;
    if (Ready <= 0)
      continue;
    if (In.Write >= 0 && Polls[1].revents) {
      ssize_t Count = ::write(In.Write, Rest.data(), std::min<size_t>(Rest.size(), 4096));
      if (Count > 0)
        Rest = Rest.drop_front(Count);
      if (Rest.empty() || (Count < 0 && errno != EINTR && errno != EAGAIN))
        In.closeWrite();
    }
    if (!Polls[0].revents)
      continue;
    ssize_t Count = ::read(Out.Read, Buffer.data(), Buffer.size());
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count <= 0)
      return true;
    Output.append(Buffer.data(), Count);
    keepTail(Output);
  }
}

std::vector<std::string> mergedEnvironment(ArrayRef<std::string> Added) {
  std::vector<std::string> Result(Added.begin(), Added.end());
  for (char **Entry = environ; *Entry; ++Entry) {
    StringRef Name = StringRef(*Entry).split('=').first;
    if (llvm::none_of(Added, [&](const std::string &A) {
          return StringRef(A).split('=').first == Name;
        }))
      Result.push_back(*Entry);
  }
  return Result;
}

std::vector<char *> pointersTo(std::vector<std::string> &Strings) {
  std::vector<char *> Result;
  for (std::string &S : Strings)
    Result.push_back(S.data());
  Result.push_back(nullptr);
  return Result;
}

/// Waits for \p Child, which has closed its output, within the time left.
bool reap(pid_t Child, std::chrono::milliseconds Left, bool HasTimeout,
          int &Status) {
  auto End = std::chrono::steady_clock::now() + Left;
  while (true) {
    pid_t Done = ::waitpid(Child, &Status, HasTimeout ? WNOHANG : 0);
    if (Done == Child)
      return true;
    if (Done < 0 && errno != EINTR)
      return true;
    if (HasTimeout && std::chrono::steady_clock::now() >= End)
      return false;
    if (HasTimeout)
      ::usleep(1000);
  }
}

Expected<ProcessResult> RealWorld::run(const Process &Program) {
  assert(!Program.Arguments.empty() && "a process needs a program");
  std::vector<std::string> Arguments = Program.Arguments;
  std::vector<std::string> Environment = mergedEnvironment(Program.Environment);
  std::vector<char *> Argv = pointersTo(Arguments), Envp = pointersTo(Environment);
  Pipe In, Out, Failure;
  if (!In.open() || !Out.open() || !Failure.open())
    return makeError(ErrorKind::Environment, "cannot run '{0}': {1}",
                     Arguments.front(), llvm::sys::StrError());
  // A child that exits without reading must not kill us by SIGPIPE.
  ::signal(SIGPIPE, SIG_IGN);
  auto Start = std::chrono::steady_clock::now();
  pid_t Child = ::fork();
  if (Child < 0)
    return makeError(ErrorKind::Environment, "cannot run '{0}': {1}",
                     Arguments.front(), llvm::sys::StrError());
  if (Child == 0) {
    ::signal(SIGPIPE, SIG_DFL);
    becomeProgram(Program.Directory.c_str(), Argv.data(), Envp.data(), In.Read,
                  Out.Write, Failure.Write);
  }
  ::setpgid(Child, Child);
  In.closeRead();
  Out.closeWrite();
  Failure.closeWrite();
  ProcessResult Result;
  bool Finished = converse(Program, In, Out, Result.Output);
  auto Elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - Start);
  bool HasTimeout = Program.Timeout.count() > 0;
  int Status = 0;
  if (!Finished || !reap(Child, Program.Timeout - Elapsed, HasTimeout, Status)) {
    Result.TimedOut = true;
    ::kill(-Child, SIGKILL);
    reap(Child, {}, /*HasTimeout=*/false, Status);
  }
  Result.WallSeconds = std::chrono::duration<double>(
                           std::chrono::steady_clock::now() - Start)
                           .count();
  Result.ExitCode = WIFSIGNALED(Status) ? 128 + WTERMSIG(Status)
                                        : WEXITSTATUS(Status);
  int Code = 0;
  if (::read(Failure.Read, &Code, sizeof(Code)) == sizeof(Code))
    return makeError(ErrorKind::Environment, "cannot run '{0}': {1}",
                     Arguments.front(), llvm::sys::StrError(Code));
  if (Result.Output.size() > MaxOutputBytes)
    Result.Output.erase(0, Result.Output.size() - MaxOutputBytes);
  return Result;
}

} // namespace

std::unique_ptr<World> realWorld() { return std::make_unique<RealWorld>(); }

} // namespace heal
