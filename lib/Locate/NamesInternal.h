//===- NamesInternal.h - What a handler's name can mean ---------*- C++ -*-===//
//
// Telemetry names a handler as it likes: a function, a demangled symbol, a
// route, an RPC, a command. Here such a text is taken apart; nothing here
// knows of files or of Clang.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_LOCATE_NAMESINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_NAMESINTERNAL_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

/// A C++ function's name as people and tools write it.
struct FunctionName {
  /// Classes and namespaces around it, outermost first, without template
  /// arguments and unnamed namespaces.
  std::vector<std::string> Scopes;
  std::string Name; ///< `list`, `operator<`, `~Orders`.
  /// `<int>` where the text had them behind the name itself.
  std::string TemplateArguments;
  bool IsGlobal = false; ///< It began with `::`, so Scopes are complete.
  /// The text names a lambda, and the rest is the function that holds it.
  bool IsLambda = false;
  /// The parameter types, without spaces, where the text had a list.
  std::optional<std::vector<std::string>> Parameters;

  /// `shop::Orders::list`
  std::string str() const;
};

/// Reads `list`, `shop::Orders<int>::list(int) const`, `void f(int)`,
/// `shop.Orders.list`, a mangled name, `main::{lambda(int)#1}::operator()`.
std::optional<FunctionName> functionNameOf(StringRef Text);

/// Whether a function that is called \p Name in \p Scopes (outermost first)
/// can be meant by \p Wanted: \p Wanted's scopes are the last of these.
bool isMeantBy(const FunctionName &Wanted, ArrayRef<std::string> Scopes,
               StringRef Name);

/// Whether two lists of parameter types are the same, as far as spellings of
/// const, references, spaces and std's inline namespaces differ.
bool sameParameters(ArrayRef<std::string> A, ArrayRef<std::string> B);

/// What a registration may call a handler: a route or a command's name.
struct RouteName {
  std::string Method; ///< `GET`; empty: any.
  /// Parameters of a path are `{}`, whatever their spelling was; what is no
  /// path stays as it is.
  std::string Pattern;

  bool isPath() const { return StringRef(Pattern).starts_with("/"); }
};

/// Reads `GET /orders/:id`, `/orders/<int>`, `^/orders/(\d+)$`, `getblock`.
RouteName routeOf(StringRef Text);

/// Whether \p Word is the name of an HTTP method, in any case; if so, in
/// capitals.
std::optional<StringRef> httpMethodOf(StringRef Word);

/// `shop.v1.Orders/List`.
struct RpcName {
  std::vector<std::string> Package;
  std::string Service, Method;
};
std::optional<RpcName> rpcOf(StringRef Text);
std::optional<RpcName> rpcOf(StringRef Service, StringRef Method);

} // namespace heal

#endif
