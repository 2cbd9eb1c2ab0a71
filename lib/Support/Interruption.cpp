//===- Interruption.cpp ---------------------------------------------------===//
#include "InterruptionInternal.h"
#include "llvm/Support/Signals.h"
#include <atomic>
#include <cerrno>
#include <ctime>
#include <iterator>
#include <unistd.h>

namespace heal {

namespace {

constexpr int Caught[] = {SIGINT, SIGTERM, SIGHUP};
/// Of processes that run at once; the stages run one or two.
constexpr size_t MaxGroups = 64;
/// A program such as timeout sends the same signal twice: to us, and to the
/// group that we are in. Only what comes later is a second one.
constexpr long OneSignalMillis = 500;

std::atomic<pid_t> Groups[MaxGroups];
std::atomic<int> CleanUps = 0;
std::atomic<int> Signal = 0;
std::atomic<long> SignalMillis = 0;

static_assert(std::atomic<pid_t>::is_always_lock_free &&
              std::atomic<long>::is_always_lock_free);

long nowMillis() {
  timespec Now{};
  ::clock_gettime(CLOCK_MONOTONIC, &Now);
  return Now.tv_sec * 1000 + Now.tv_nsec / 1000000;
}

void killGroups(int By) {
  for (std::atomic<pid_t> &Leader : Groups)
    if (pid_t Group = Leader.load())
      ::kill(-Group, By);
}

[[noreturn]] void endProgram(int By) {
  killGroups(SIGKILL);
  llvm::sys::RunInterruptHandlers(); // Removes what is half written.
  constexpr char Text[] = "clang-heal: interrupted\n";
  [[maybe_unused]] ssize_t Ignored =
      ::write(STDERR_FILENO, Text, sizeof(Text) - 1);
  ::_exit(128 + By);
}

/// Runs in a signal handler: only async-signal-safe calls.
void interrupt(int By) {
  int SavedError = errno;
  int First = 0;
  bool IsFirst = Signal.compare_exchange_strong(First, By);
  if (IsFirst)
    SignalMillis = nowMillis();
  bool IsSecond = !IsFirst && nowMillis() - SignalMillis > OneSignalMillis;
  if (CleanUps == 0 || IsSecond)
    endProgram(By);
  killGroups(SIGTERM);
  errno = SavedError;
}

bool isIgnored(int Which) {
  struct sigaction Now{};
  return ::sigaction(Which, nullptr, &Now) == 0 && Now.sa_handler == SIG_IGN;
}

} // namespace

void catchInterruptions() {
  bool Ignored[std::size(Caught)];
  for (size_t I = 0; I < std::size(Caught); ++I)
    Ignored[I] = isIgnored(Caught[I]);
  // LLVM installs its handlers once, and ours must be the later ones.
  llvm::sys::SetInterruptFunction(nullptr);
  for (size_t I = 0; I < std::size(Caught); ++I) {
    struct sigaction Action{};
    Action.sa_handler = Ignored[I] ? SIG_IGN : interrupt;
    sigfillset(&Action.sa_mask);
    ::sigaction(Caught[I], &Action, nullptr);
  }
}

bool isInterrupted() { return Signal != 0; }

CleanUp::CleanUp() { ++CleanUps; }

CleanUp::~CleanUp() {
  if (--CleanUps == 0 && isInterrupted())
    endProgram(Signal);
}

HeldSignals::HeldSignals() {
  sigset_t Held;
  sigemptyset(&Held);
  for (int Which : Caught)
    sigaddset(&Held, Which);
  ::pthread_sigmask(SIG_BLOCK, &Held, &Before);
}

void HeldSignals::release() const {
  ::pthread_sigmask(SIG_SETMASK, &Before, nullptr);
}

RunningGroup::RunningGroup(pid_t Leader) : Leader(Leader) {
  for (std::atomic<pid_t> &Free : Groups) {
    pid_t None = 0;
    if (Free.compare_exchange_strong(None, Leader))
      return;
  }
}

RunningGroup::~RunningGroup() {
  for (std::atomic<pid_t> &Taken : Groups) {
    pid_t Expected = Leader;
    if (Taken.compare_exchange_strong(Expected, 0))
      return;
  }
}

} // namespace heal
