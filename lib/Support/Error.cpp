//===- Error.cpp ----------------------------------------------------------===//
#include "clang-heal/Support/Error.h"

namespace heal {

char HealError::ID = 0;

static int exitCodeOf(ErrorKind Kind) {
  switch (Kind) {
  case ErrorKind::BadInput:
  case ErrorKind::NotFound:
  case ErrorKind::Unsafe:
    return 2;
  case ErrorKind::Conflict:
  case ErrorKind::Environment:
    return 3;
  case ErrorKind::Interrupted:
    return 130;
  }
  llvm_unreachable("all kinds have an exit code");
}

int exitCodeOf(Error Err, std::string &Message) {
  int Code = 0;
  llvm::handleAllErrors(
      std::move(Err),
      [&](const HealError &E) {
        Code = std::max(Code, exitCodeOf(E.kind()));
        Message += (Message.empty() ? "" : "\n") + E.message();
      },
      [&](const llvm::ErrorInfoBase &E) {
        Code = 3;
        Message += (Message.empty() ? "" : "\n") + E.message();
      });
  return Code;
}

} // namespace heal
