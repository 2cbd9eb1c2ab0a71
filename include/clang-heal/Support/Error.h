//===- Error.h - The errors that reach a person -----------------*- C++ -*-===//
//
// A bug is an assert, an absence is a std::optional, a messy input is a value
// with problems. What is left is an HealError: something outside this program
// refused. Its kind decides the exit code, its text is the whole message.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_SUPPORT_ERROR_H
#define CLANG_HEAL_SUPPORT_ERROR_H

#include "llvm/Support/Error.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

using llvm::Error;
using llvm::Expected;

enum class ErrorKind {
  BadInput,    ///< What the user gave cannot be used: exit code 2.
  NotFound,    ///< What the user named does not exist: exit code 2.
  Unsafe,      ///< Doing it could lose or break something: exit code 2.
  Conflict,    ///< Somebody else changed it meanwhile: exit code 3.
  Environment, ///< Disk, process, git, forge or database refused: exit code 3.
  Interrupted, ///< Somebody asked the program to stop: exit code 130.
};

/// A failure with a message for a person.
///
/// Messages are lower-case, name the thing in quotes, say the next step, and
/// end without a full stop. Immutable, so safe to share between threads.
class HealError : public llvm::ErrorInfo<HealError> {
public:
  static char ID;

  HealError(ErrorKind Kind, std::string Message)
      : Kind(Kind), Message(std::move(Message)) {}

  ErrorKind kind() const { return Kind; }
  void log(llvm::raw_ostream &OS) const override { OS << Message; }
  std::error_code convertToErrorCode() const override {
    return llvm::inconvertibleErrorCode();
  }

private:
  ErrorKind Kind;
  std::string Message;
};

/// Makes an error of \p Kind from a formatv format, such as
/// `makeError(ErrorKind::NotFound, "no handler '{0}'", Name)`.
template <typename... Ts>
Error makeError(ErrorKind Kind, const char *Format, Ts &&...Values) {
  return llvm::make_error<HealError>(
      Kind, llvm::formatv(Format, std::forward<Ts>(Values)...).str());
}

/// The exit code that \p Err asks for; consumes it and puts its text into
/// \p Message. An error that is not a HealError counts as Environment.
int exitCodeOf(Error Err, std::string &Message);

} // namespace heal

#endif
