//===- CacheDerivedStateInternal.h - The parts of one kind ------*- C++ -*-===//
//
// cache-derived-state has three parts beside its proof: who asks again and
// again (RepeatedQuestions.cpp), where what is kept must be forgotten
// (CacheResets.cpp), and the text of the repair (CacheText.cpp).
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_FIXES_CACHEDERIVEDSTATEINTERNAL_H
#define CLANG_HEAL_LIB_FIXES_CACHEDERIVEDSTATEINTERNAL_H

#include "FixesInternal.h"
#include "clang-heal/Effects/PrivateState.h"

namespace heal {

/// Why an object is asked for \p Reader's result again and again, in words; a
/// no: it is not, or another kind repairs that.
Answer isAskedAgain(const Subject &On, const clang::CXXMethodDecl &Reader);

/// Copying, moving or destroying a member or base of \p Class runs no code of
/// the user's; a no names the part that may.
Answer partsArePlain(const clang::CXXRecordDecl &Class, Effects &Ask);

/// A place at which the cache is emptied.
struct Reset {
  const clang::FunctionDecl *In = nullptr;
  const clang::Stmt *Before = nullptr; ///< Null: the beginning of the body.
  std::string Object;                  ///< `other.`; empty for `this`.
};

/// Where to empty the cache so that no call of \p Reader can see what it
/// returned before a write: each write follows a reset, and meanwhile nothing
/// runs \p Reader, nothing unknown runs, and nothing synchronizes.
Answer planResets(const Subject &On, const clang::CXXMethodDecl &Reader,
                  const PrivateState &State, std::vector<Reset> &Resets);

/// How the cache of one function is written.
class CacheText {
public:
  CacheText(const Subject &On, const clang::CXXMethodDecl &Reader,
            const PrivateState &State);

  /// Whether there is a place for it in the class, and the function's returns
  /// can be edited.
  Answer canBeWritten() const;
  /// REQUIRES: canBeWritten(). Fills the edits and the audit of \p Cause.
  void write(const std::vector<Reset> &Resets, RootCause &Cause) const;

private:
  std::vector<Edit> editsOfReader(const RootCause *Audited) const;
  Edit editOfReset(const Reset &Where) const;
  std::string classText(bool IsAudited, StringRef Site) const;
  std::string memberFunctions(bool IsAudited, StringRef Site) const;
  Edit editOfClass(std::string Text) const;
  void chooseNames();
  bool isInMacro(clang::SourceLocation Loc) const;
  unsigned beginningOfField() const;

  const Subject &On;
  const clang::CXXMethodDecl &Reader;
  const PrivateState &State;
  bool IsAtomic = false;          ///< The value fits an atomic.
  std::string Type;               ///< `double`
  std::string Empty;              ///< `{}`, where the type has no value else
  std::string Class, Field;       ///< `TotalCache`, `cachedTotal_`
  std::string Known;              ///< The local: `known`
  std::string Indent, Unit;       ///< Of a member; of one level.
};

/// Whether a value of \p Type can be in an atomic that needs no lock.
bool fitsAtomic(clang::QualType Type, const clang::ASTContext &Context);

} // namespace heal

#endif
