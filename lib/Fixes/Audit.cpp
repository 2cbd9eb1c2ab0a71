//===- Audit.cpp - Claims that are checked at run time --------------------===//
#include "FixesInternal.h"
#include "clang/Lex/Lexer.h"

namespace heal {

using namespace clang;
using llvm::isa;

std::string auditSite(const Subject &On, const Stmt &At, RootCause &Cause) {
  Cause.AuditSites.push_back({On.placeOf(At.getBeginLoc()), On.text(At)});
  return "CLANG_HEAL_SITE_" + std::to_string(Cause.AuditSites.size() - 1);
}

std::string auditName(StringRef Name) { return Name.str() + "_CLANG_HEAL_ID"; }

/// \p Text with the variables \p Names renamed.
static std::string withAuditNames(const Subject &On, const std::string &Text,
                                  ArrayRef<std::string> Names) {
  Lexer Tokens(SourceLocation(), On.Context.getLangOpts(), Text.data(),
               Text.data(), Text.data() + Text.size());
  Tokens.SetKeepWhitespaceMode(true);
  std::string Result;
  for (bool AtEnd = false, IsMember = false; !AtEnd;) {
    Token Next;
    AtEnd = Tokens.LexFromRawLexer(Next);
    StringRef Spelling(Tokens.getBufferLocation() - Next.getLength(),
                       Next.getLength());
    bool IsName = Next.is(tok::raw_identifier) && !IsMember &&
                  llvm::is_contained(Names, Spelling);
    Result += IsName ? auditName(Spelling) : Spelling.str();
    if (Next.isNot(tok::unknown)) // White space.
      IsMember = Next.isOneOf(tok::period, tok::arrow, tok::coloncolon);
  }
  return Result;
}

std::string auditedCall(const Subject &On, const CallExpr &Call, StringRef Kept,
                        RootCause &Cause) {
  std::string Text = On.text(Call);
  if (isa<CXXOperatorCallExpr>(Call)) // `a, b` is one argument.
    Text = "(" + Text + ")";
  return "::clang_heal_audit::same<" + auditSite(On, Call, Cause) + ">(" +
         Kept.str() + ", " + Text + ")";
}

void auditCalls(const Subject &On, ArrayRef<const CallExpr *> Calls,
                ArrayRef<std::string> Names, RootCause &Cause) {
  for (Edit Change : Cause.Edits) {
    Change.Text = withAuditNames(On, Change.Text, Names);
    for (const CallExpr *Call : Calls) {
      Edit Replaced = On.replace(*Call, "");
      if (Replaced.Length && Replaced.Offset == Change.Offset &&
          Replaced.Length == Change.Length && Replaced.File == Change.File)
        Change.Text = auditedCall(On, *Call, Change.Text, Cause);
    }
    Cause.AuditEdits.push_back(std::move(Change));
  }
}

Edit insertAfter(const Subject &On, const Stmt &S, StringRef Line) {
  Edit Before = On.insertBefore(S, "");
  Place End = On.placeOf(On.endOf(S));
  return {End.File, End.Offset, 0, Before.Text + Line.str()};
}

} // namespace heal
