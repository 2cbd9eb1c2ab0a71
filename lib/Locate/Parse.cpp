//===- Parse.cpp - One translation unit, parsed ---------------------------===//
#include "clang-heal/Locate/Project.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace {

using NeedsBody = llvm::function_ref<bool(const clang::FunctionDecl &)>;
using Functions = std::vector<const clang::FunctionDecl *>;

/// Whether \p Text seems to hold a lambda that takes whatever it is given. For
/// what it is given, the algorithms that call it must be instantiated.
bool holdsGenericLambda(StringRef Text) {
  for (size_t At = Text.find("]("); At != StringRef::npos;
       At = Text.find("](", At + 1)) {
    StringRef Parameters =
        Text.substr(At).take_until([](char C) { return C == ')' || C == ';'; });
    if (Parameters.contains("auto"))
      return true;
  }
  return false;
}

/// Whether \p D is one of the library's algorithms, or what calls a callable
/// for them.
bool isOfAlgorithms(const clang::Decl &D) {
  const clang::SourceManager &SM = D.getASTContext().getSourceManager();
  StringRef File = llvm::sys::path::filename(
      SM.getFilename(SM.getExpansionLoc(D.getLocation())));
  return llvm::StringSwitch<bool>(File)
      .Cases("stl_algo.h", "stl_algobase.h", "stl_numeric.h",
             "predefined_ops.h", true)
      .Default(false);
}

/// Answers the parser's question whether a body may be passed over. Clang
/// itself keeps the bodies that it needs: constexpr and deduced return types.
class BodyFilter : public clang::ASTConsumer {
public:
  BodyFilter(NeedsBody Needed, bool NeedsAlgorithms, Functions &Skipped)
      : Needed(Needed), NeedsAlgorithms(NeedsAlgorithms), Skipped(Skipped) {}
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    const clang::FunctionDecl *F = D->getAsFunction();
    if (!F || (Needed ? Needed(*F) : !isInSystemHeader(*F)))
      return false;
    if (NeedsAlgorithms && isInSystemHeader(*F) && isOfAlgorithms(*F))
      return false;
    Skipped.push_back(F);
    return true;
  }

private:
  NeedsBody Needed;
  bool NeedsAlgorithms;
  Functions &Skipped;
};

/// Notes where headers were looked for in vain: one that appears there later
/// makes another unit.
class AbsenceWatch : public clang::PPCallbacks {
public:
  AbsenceWatch(clang::Preprocessor &PP, std::set<std::string> &Absent)
      : PP(PP), Absent(Absent) {}

  void InclusionDirective(clang::SourceLocation Hash, const clang::Token &,
                          StringRef Name, bool IsAngled, clang::CharSourceRange,
                          clang::OptionalFileEntryRef Found, StringRef,
                          StringRef, const clang::Module *, bool,
                          clang::SrcMgr::CharacteristicKind Kind) override {
    // Nobody puts a <vector> of his own before the library's.
    if (!Found || !clang::SrcMgr::isSystem(Kind))
      note(Hash, Name, IsAngled, Found);
  }
  void HasInclude(clang::SourceLocation At, StringRef Name, bool IsAngled,
                  clang::OptionalFileEntryRef Found,
                  clang::SrcMgr::CharacteristicKind) override {
    if (!Found)
      note(At, Name, IsAngled, Found);
  }

private:
  void note(clang::SourceLocation At, StringRef Name, bool IsAngled,
            clang::OptionalFileEntryRef Found) {
    const clang::SourceManager &SM = PP.getSourceManager();
    auto IsIn = [&](StringRef Folder) {
      llvm::SmallString<256> Path(Folder);
      llvm::sys::path::append(Path, Name);
      if (Found && Found->getName() == Path)
        return true;
      SM.getFileManager().makeAbsolutePath(Path);
      Absent.insert(Path.str().str());
      return false;
    };
    auto Includer =
        SM.getFileEntryRefForID(SM.getFileID(SM.getExpansionLoc(At)));
    if (!IsAngled && Includer && IsIn(Includer->getDir().getName()))
      return;
    for (const clang::DirectoryLookup &Folder :
         PP.getHeaderSearchInfo().search_dir_range())
      if (Folder.isNormalDir() && IsIn(Folder.getName()))
        return;
  }

  clang::Preprocessor &PP;
  std::set<std::string> &Absent;
};

class ParseAction : public clang::ASTFrontendAction {
public:
  ParseAction(NeedsBody Needed, Functions &Skipped,
              std::set<std::string> &Absent)
      : Needed(Needed), Skipped(Skipped), Absent(Absent) {}
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &Instance, StringRef) override {
    const clang::SourceManager &SM = Instance.getSourceManager();
    clang::Preprocessor &PP = Instance.getPreprocessor();
    PP.addPPCallbacks(std::make_unique<AbsenceWatch>(PP, Absent));
    bool IsGeneric = holdsGenericLambda(SM.getBufferData(SM.getMainFileID()));
    return std::make_unique<BodyFilter>(Needed, IsGeneric, Skipped);
  }

private:
  NeedsBody Needed;
  Functions &Skipped;
  std::set<std::string> &Absent;
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
  ParseAction Action(Opts.NeedsBody, Result.Skipped, Result.Absent);
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
