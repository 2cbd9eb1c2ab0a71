//===- RunProcess.cpp - One program, until it ends ------------------------===//
#include "InterruptionInternal.h"
#include "RunProcessInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Errno.h"
#include <climits>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace heal {

namespace {

constexpr size_t MaxOutputBytes = 1 << 20;
/// What a program may take to end once an interruption has asked it to.
constexpr std::chrono::seconds GraceTime{2};
/// How often to look whether it is overdue, while it says nothing.
constexpr int LookMillis = 100;

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
  ::signal(SIGPIPE, SIG_DFL);
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

/// A program from its start to its end. Used once.
class Running {
public:
  explicit Running(const Process &Program) : Program(Program) {}
  Expected<ProcessResult> run();

private:
  using Clock = std::chrono::steady_clock;

  Error start(const HeldSignals &Held);
  void converse();
  void waitForOutput();
  void feed();
  bool drain();
  void reap();
  bool isLeaderGone() const;
  bool isOverdue();
  void end();
  Error notRun(int Code) const;

  const Process &Program;
  Pipe In, Out, Failure;
  StringRef Rest; ///< Of the input.
  pid_t Child = -1;
  int Status = 0;
  bool IsEnded = false; ///< By us.
  Clock::time_point Start = Clock::now();
  std::optional<Clock::time_point> Deadline, Grace;
  ProcessResult Result;
};

Error Running::notRun(int Code) const {
  return makeError(ErrorKind::Environment, "cannot run '{0}': {1}",
                   Program.Arguments.front(), llvm::sys::StrError(Code));
}

Error Running::start(const HeldSignals &Held) {
  std::vector<std::string> Arguments = Program.Arguments;
  std::vector<std::string> Environment = mergedEnvironment(Program.Environment);
  std::vector<char *> Argv = pointersTo(Arguments),
                      Envp = pointersTo(Environment);
  if (!In.open() || !Out.open() || !Failure.open())
    return notRun(errno);
  // A child that exits without reading must not kill us by SIGPIPE.
  ::signal(SIGPIPE, SIG_IGN);
  Child = ::fork();
  if (Child < 0)
    return notRun(errno);
  if (Child == 0) {
    Held.release();
    becomeProgram(Program.Directory.c_str(), Argv.data(), Envp.data(), In.Read,
                  Out.Write, Failure.Write);
  }
  ::setpgid(Child, Child);
  In.closeRead();
  Out.closeWrite();
  Failure.closeWrite();
  return Error::success();
}

/// Whether the program has ended, so that only its children are left.
bool Running::isLeaderGone() const {
  siginfo_t Ended{};
  return ::waitid(P_PID, Child, &Ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         Ended.si_pid == Child;
}

void Running::end() {
  IsEnded = true;
  ::kill(-Child, SIGKILL);
}

/// Whether the program had its time: all that it may take, or what it may
/// still take after an interruption has asked it to stop.
bool Running::isOverdue() {
  if (isInterrupted() && !Program.IsCleanUp && !Grace)
    Grace = Clock::now() + GraceTime;
  return (Deadline && Clock::now() >= *Deadline) ||
         (Grace && Clock::now() >= *Grace);
}

void Running::feed() {
  ssize_t Count =
      ::write(In.Write, Rest.data(), std::min<size_t>(Rest.size(), PIPE_BUF));
  if (Count > 0)
    Rest = Rest.drop_front(Count);
  if (Rest.empty() || (Count < 0 && errno != EINTR && errno != EAGAIN))
    In.closeWrite();
}

/// Takes what the child wrote; false: it has closed its output.
bool Running::drain() {
  char Buffer[1 << 16];
  ssize_t Count = ::read(Out.Read, Buffer, sizeof(Buffer));
  if (Count < 0)
    return errno == EINTR;
  Result.Output.append(Buffer, Count);
  keepTail(Result.Output);
  return Count > 0;
}

/// Feeds and drains the child until it has closed its output.
void Running::converse() {
  if (Rest.empty())
    In.closeWrite();
  while (true) {
    if (isOverdue())
      return;
    if (Program.EndsChildren && isLeaderGone())
      ::kill(-Child, SIGKILL);
    pollfd Polls[2] = {{Out.Read, POLLIN, 0}, {In.Write, POLLOUT, 0}};
    if (::poll(Polls, In.Write >= 0 ? 2 : 1, LookMillis) <= 0)
      continue;
    if (In.Write >= 0 && Polls[1].revents)
      feed();
    if (Polls[0].revents && !drain())
      return;
  }
}

/// Waits for the end of the child, and makes it come when it is overdue.
void Running::reap() {
  while (!isLeaderGone()) {
    if (!IsEnded && isOverdue())
      end();
    ::usleep(1000);
  }
  if (Program.EndsChildren || IsEnded)
    ::kill(-Child, SIGKILL);
}

Expected<ProcessResult> Running::run() {
  if (isInterrupted() && !Program.IsCleanUp)
    return makeError(ErrorKind::Interrupted, "interrupted");
  if (Program.Timeout.count() > 0)
    Deadline = Start + Program.Timeout;
  Rest = Program.Input;
  std::optional<RunningGroup> Known;
  {
    HeldSignals Held;
    if (Error Err = start(Held))
      return std::move(Err);
    Known.emplace(Child);
  }
  converse();
  reap();
  Known.reset();
  ::waitpid(Child, &Status, 0);
  if (isInterrupted() && !Program.IsCleanUp)
    return makeError(ErrorKind::Interrupted, "interrupted");
  int Code = 0;
  if (::read(Failure.Read, &Code, sizeof(Code)) == sizeof(Code))
    return notRun(Code);
  Result.TimedOut = IsEnded;
  Result.WallSeconds =
      std::chrono::duration<double>(Clock::now() - Start).count();
  Result.ExitCode =
      WIFSIGNALED(Status) ? 128 + WTERMSIG(Status) : WEXITSTATUS(Status);
  if (Result.Output.size() > MaxOutputBytes)
    Result.Output.erase(0, Result.Output.size() - MaxOutputBytes);
  return std::move(Result);
}

} // namespace

Expected<ProcessResult> runProcess(const Process &Program) {
  assert(!Program.Arguments.empty() && "a process needs a program");
  return Running(Program).run();
}

} // namespace heal
