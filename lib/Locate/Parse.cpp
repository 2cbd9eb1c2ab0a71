//===- Parse.cpp - One translation unit, parsed ---------------------------===//
#include "clang-heal/Locate/Project.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"

namespace heal {

namespace {

using NeedsBody = llvm::function_ref<bool(const clang::FunctionDecl &)>;
using Functions = std::vector<const clang::FunctionDecl *>;

/// Answers the parser's question whether a body may be passed over. Clang
/// itself keeps the bodies that it needs: constexpr and deduced return types.
class BodyFilter : public clang::ASTConsumer {
public:
  BodyFilter(NeedsBody Needed, Functions &Skipped)
      : Needed(Needed), Skipped(Skipped) {}
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    const clang::FunctionDecl *F = D->getAsFunction();
    if (!F || (Needed ? Needed(*F) : !isInSystemHeader(*F)))
      return false;
    Skipped.push_back(F);
    return true;
  }

private:
  NeedsBody Needed;
  Functions &Skipped;
};

class ParseAction : public clang::ASTFrontendAction {
public:
  ParseAction(NeedsBody Needed, Functions &Skipped)
      : Needed(Needed), Skipped(Skipped) {}
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &, StringRef) override {
    return std::make_unique<BodyFilter>(Needed, Skipped);
  }

private:
  NeedsBody Needed;
  Functions &Skipped;
};

std::vector<std::string> errorsOf(clang::ASTUnit &AST) {
  std::vector<std::string> Result;
  for (const clang::StoredDiagnostic &D :
       llvm::make_range(AST.stored_diag_begin(), AST.stored_diag_end())) {
    if (D.getLevel() < clang::DiagnosticsEngine::Error)
      continue;
    std::string Where;
    if (D.getLocation().isValid())
      Where =
          D.getLocation().printToString(D.getLocation().getManager()) + ": ";
    Result.push_back(Where + D.getMessage().str());
  }
  return Result;
}

/// Notes that the language standard is none that Clang knows. Flags that are
/// GCC's own are passed over, but read as another language a proof would be
/// about another program.
class StandardWatch : public clang::DiagnosticConsumer {
public:
  explicit StandardWatch(std::shared_ptr<std::string> Flaw)
      : Flaw(std::move(Flaw)) {}
  void HandleDiagnostic(clang::DiagnosticsEngine::Level,
                        const clang::Diagnostic &Info) override {
    llvm::SmallString<128> Text;
    if (Info.getID() != clang::diag::err_drv_invalid_value)
      return;
    Info.FormatDiagnostic(Text);
    if (Text.str().contains("'-std="))
      *Flaw = Text.str().str();
  }

private:
  std::shared_ptr<std::string> Flaw;
};

} // namespace

ParsedUnit::ParsedUnit() = default;
ParsedUnit::ParsedUnit(ParsedUnit &&) = default;
ParsedUnit &ParsedUnit::operator=(ParsedUnit &&) = default;
ParsedUnit::~ParsedUnit() = default;

Expected<ParsedUnit> parse(const TranslationUnit &Unit,
                           const ParseOptions &Opts) {
  auto StandardFlaw = std::make_shared<std::string>();
  auto Diags = clang::CompilerInstance::createDiagnostics(
      new clang::DiagnosticOptions, new StandardWatch(StandardFlaw));
  std::vector<const char *> Pointers;
  for (const std::string &Argument : Unit.Arguments)
    Pointers.push_back(Argument.c_str());
  // The driver resolves relative paths against the unit's folder.
  auto FS = llvm::vfs::createPhysicalFileSystem();
  FS->setCurrentWorkingDirectory(Unit.Directory);
  clang::CreateInvocationOptions InvocationOpts;
  InvocationOpts.Diags = Diags;
  InvocationOpts.VFS = std::move(FS);
  InvocationOpts.RecoverOnError = true;
  std::shared_ptr<clang::CompilerInvocation> Invocation =
      clang::createInvocation(Pointers, InvocationOpts);
  if (!Invocation)
    return makeError(ErrorKind::BadInput,
                     "cannot parse '{0}': Clang does not understand its flags "
                     "(see its entry in compile_commands.json)",
                     Unit.File);
  if (!StandardFlaw->empty())
    return makeError(ErrorKind::BadInput, "cannot parse '{0}': {1}", Unit.File,
                     *StandardFlaw);
  Invocation->getFileSystemOpts().WorkingDir = Unit.Directory;
  Invocation->getFrontendOpts().SkipFunctionBodies = true;
  Invocation->getFrontendOpts().DisableFree = false;
  Invocation->getPreprocessorOpts().DetailedRecord = Opts.RecordMacros;
  if (Invocation->getCodeGenOpts().RelaxedAliasing) // The AST does not tell.
    Invocation->getPreprocessorOpts().addMacroDef(RelaxedAliasingMacro);
  if (Opts.Changed)
    for (const auto &[File, Text] : *Opts.Changed)
      Invocation->getPreprocessorOpts().addRemappedFile(
          File, llvm::MemoryBuffer::getMemBufferCopy(Text, File).release());
  ParsedUnit Result;
  ParseAction Action(Opts.NeedsBody, Result.Skipped);
  std::unique_ptr<clang::ASTUnit> Failed;
  std::unique_ptr<clang::ASTUnit> AST(
      clang::ASTUnit::LoadFromCompilerInvocationAction(
          std::move(Invocation),
          std::make_shared<clang::PCHContainerOperations>(), Diags, &Action,
          /*Unit=*/nullptr, /*Persistent=*/true,
          /*ResourceFilesPath=*/HEAL_CLANG_RESOURCE_DIR,
          /*OnlyLocalDecls=*/false, clang::CaptureDiagsKind::All,
          /*PrecompilePreambleAfterNParses=*/0,
          /*CacheCodeCompletionResults=*/false, /*UserFilesAreVolatile=*/true,
          &Failed));
  if (!AST)
    return makeError(ErrorKind::BadInput,
                     "cannot parse '{0}': Clang could not read it", Unit.File);
  Result.Errors = errorsOf(*AST);
  Result.AST = std::move(AST);
  return Result;
}

} // namespace heal
