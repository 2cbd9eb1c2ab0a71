//===- Project.cpp - The translation units of a project -------------------===//
#include "clang-heal/Locate/Project.h"
#include "PathsInternal.h"
#include "clang/Driver/Options.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace heal {

namespace tooling = clang::tooling;
namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

static bool isLauncher(StringRef Argument) {
  return llvm::StringSwitch<bool>(path::stem(Argument))
      .Cases("ccache", "sccache", "distcc", "icecc", "buildcache", "gomacc",
             "time", "nice", true)
      .Default(false);
}

/// How many arguments `cmake -E env NAME=value… --` or `env NAME=value…` at
/// the start of \p Arguments are; else 0.
static size_t lengthOfEnv(ArrayRef<std::string> Arguments) {
  size_t Length = 0;
  if (path::stem(Arguments[0]) == "env")
    Length = 1;
  else if (Arguments.size() > 2 && Arguments[1] == "-E" &&
           Arguments[2] == "env")
    Length = 3;
  if (!Length)
    return 0;
  while (Length < Arguments.size() &&
         (StringRef(Arguments[Length]).contains('=') ||
          StringRef(Arguments[Length]).starts_with("-")))
    ++Length;
  return Length;
}

/// \p Arguments from the compiler's name on.
static std::vector<std::string>
withoutLaunchers(std::vector<std::string> Arguments) {
  while (Arguments.size() > 1) {
    size_t Length = isLauncher(Arguments.front()) ? 1 : lengthOfEnv(Arguments);
    if (!Length || Length >= Arguments.size())
      return Arguments;
    Arguments.erase(Arguments.begin(), Arguments.begin() + Length);
  }
  return Arguments;
}

/// Drops precompiled headers: another compiler, or another version of Clang,
/// made them. The header itself is included besides by CMake.
static std::vector<std::string>
dropPrecompiled(const std::vector<std::string> &Arguments) {
  std::vector<std::string> Result;
  auto Is = [&](size_t I, StringRef Flag) {
    return I < Arguments.size() && Arguments[I] == Flag;
  };
  for (size_t I = 0; I < Arguments.size(); ++I) {
    if (Is(I, "-Xclang") && Is(I + 1, "-include-pch") && Is(I + 2, "-Xclang"))
      I += 3;
    else if (Is(I, "-include-pch"))
      I += 1;
    else if (Is(I, "-Xclang") &&
             (Is(I + 1, "-emit-pch") || Is(I + 1, "-fno-pch-timestamp")))
      I += 1;
    else if (I && StringRef(Arguments[I]).starts_with("@"))
      continue; // A response file that does not exist.
    else
      Result.push_back(Arguments[I]);
  }
  return Result;
}

/// \p Arguments as Clang's driver understands them, but the first. \p Pointers
/// becomes what the result refers to.
static llvm::opt::InputArgList
parsedByDriver(ArrayRef<std::string> Arguments,
               std::vector<const char *> &Pointers) {
  for (const std::string &Argument : llvm::drop_begin(Arguments))
    Pointers.push_back(Argument.c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  return clang::driver::getDriverOptTable().ParseArgs(
      Pointers, MissingIndex, MissingCount,
      llvm::opt::Visibility(clang::driver::options::ClangOption));
}

/// Drops the flags that Clang's driver does not know: those of other compilers.
static std::vector<std::string>
dropUnknownFlags(const std::vector<std::string> &Arguments) {
  std::vector<const char *> Pointers;
  llvm::opt::InputArgList Parsed = parsedByDriver(Arguments, Pointers);
  std::set<unsigned> Unknown;
  for (const llvm::opt::Arg *Argument :
       Parsed.filtered(clang::driver::options::OPT_UNKNOWN))
    Unknown.insert(Argument->getIndex());
  std::vector<std::string> Result{Arguments.front()};
  for (unsigned I = 0; I < Pointers.size(); ++I)
    if (!Unknown.count(I))
      Result.push_back(Pointers[I]);
  return Result;
}

/// Makes the files and folders in \p Arguments absolute, \p File the main one:
/// what a file is called must not depend on where somebody stands.
static void makeAbsolute(std::vector<std::string> &Arguments, StringRef File,
                         StringRef Directory) {
  namespace options = clang::driver::options;
  std::vector<const char *> Pointers;
  llvm::opt::InputArgList Parsed = parsedByDriver(Arguments, Pointers);
  // By the index of the argument that ends in the path.
  std::map<unsigned, std::pair<std::string, std::string>> Paths;
  for (const llvm::opt::Arg *Argument : Parsed.filtered(
           options::OPT_INPUT, options::OPT_I, options::OPT_iquote,
           options::OPT_isystem, options::OPT_idirafter, options::OPT_F,
           options::OPT_include, options::OPT_imacros, options::OPT_isysroot,
           options::OPT__sysroot_EQ, options::OPT_cxx_isystem)) {
    if (Argument->getNumValues() == 0)
      continue;
    StringRef Value = Argument->getValue();
    bool IsFile = Argument->getOption().matches(options::OPT_include) ||
                  Argument->getOption().matches(options::OPT_imacros);
    if (Value.empty() || Value == "-" || path::is_absolute(Value) ||
        Value.starts_with("="))
      continue;
    std::string Whole = canonicalPath(Value, Directory);
    if (IsFile && !fs::exists(Whole))
      continue; // It is looked for as a header is.
    if (Argument->getOption().matches(options::OPT_INPUT))
      Whole = Whole == File ? File.str() : Value.str();
    unsigned At = Argument->getIndex();
    if (!StringRef(Pointers[At]).ends_with(Value))
      ++At;
    Paths[At] = {Value.str(), std::move(Whole)};
  }
  for (const auto &[At, Change] : Paths) {
    if (At + 1 >= Arguments.size())
      continue;
    std::string &Argument = Arguments[At + 1];
    if (StringRef(Argument).ends_with(Change.first))
      Argument.replace(Argument.size() - Change.first.size(),
                       Change.first.size(), Change.second);
  }
}

static std::vector<std::string> adjusted(std::vector<std::string> Arguments,
                                         StringRef File, StringRef Directory) {
  Arguments = dropPrecompiled(withoutLaunchers(std::move(Arguments)));
  for (const tooling::ArgumentsAdjuster &Adjust :
       {tooling::getClangStripOutputAdjuster(),
        tooling::getClangStripDependencyFileAdjuster(),
        tooling::getClangSyntaxOnlyAdjuster()})
    Arguments = Adjust(Arguments, File);
  Arguments = dropUnknownFlags(Arguments);
  makeAbsolute(Arguments, File, Directory);
  // The resource folder is that of the Clang we are, not of the one named.
  Arguments = tooling::getInsertArgumentAdjuster(
      {"-w", "-Wno-error", "-resource-dir=" HEAL_CLANG_RESOURCE_DIR},
      tooling::ArgumentInsertPosition::END)(Arguments, File);
  return Arguments;
}

/// The object that \p Command makes, as it is written; empty: it does not say.
static std::string outputOf(const tooling::CompileCommand &Command) {
  for (size_t I = 0; I + 1 < Command.CommandLine.size(); ++I)
    if (Command.CommandLine[I] == "-o")
      return Command.CommandLine[I + 1];
  return Command.Output;
}

/// The nearest folder at or above \p Folder that is a git checkout.
static std::optional<std::string> gitRoot(StringRef Folder) {
  for (StringRef Up = Folder; !Up.empty(); Up = path::parent_path(Up)) {
    llvm::SmallString<256> Git(Up);
    path::append(Git, ".git");
    if (fs::exists(Git))
      return Up.str();
  }
  return std::nullopt;
}

/// The source folder that CMake configured \p BuildDirectory from.
static std::optional<std::string> cmakeSourceFolder(StringRef BuildDirectory) {
  llvm::SmallString<256> Cache(BuildDirectory);
  path::append(Cache, "CMakeCache.txt");
  auto Text = llvm::vfs::getRealFileSystem()->getBufferForFile(Cache);
  if (!Text)
    return std::nullopt;
  StringRef Key = "\nCMAKE_HOME_DIRECTORY:INTERNAL=";
  size_t At = (*Text)->getBuffer().find(Key);
  if (At == StringRef::npos)
    return std::nullopt;
  StringRef Value = (*Text)->getBuffer().substr(At + Key.size());
  return canonicalPath(Value.take_until([](char C) { return C == '\n'; }), "/");
}

static std::string rootOf(ArrayRef<TranslationUnit> Units,
                          StringRef BuildDirectory) {
  std::string Root;
  for (const TranslationUnit &Unit : Units) {
    if (isBelow(Unit.File, BuildDirectory))
      continue; // Generated by the build.
    StringRef Folder = path::parent_path(Unit.File);
    Root = Root.empty() ? Folder.str() : commonFolder(Root, Folder);
  }
  if (Root.empty() && !BuildDirectory.empty())
    return rootOf(Units, ""); // An in-source build: nothing is generated.
  if (std::optional<std::string> Git = gitRoot(Root))
    return *Git;
  if (std::optional<std::string> Source = cmakeSourceFolder(BuildDirectory);
      Source && (*Source == Root || isBelow(Root, *Source)))
    return *Source;
  if (isBelow(Root, BuildDirectory))
    return BuildDirectory.str(); // `bear` at the top of the project.
  StringRef Last = path::filename(Root);
  if (Last == "src" || Last == "source" || Last == "lib")
    return path::parent_path(Root).str(); // The headers are beside it.
  return Root;
}

std::vector<std::string> foldersOf(const TranslationUnit &Unit,
                                   ArrayRef<StringRef> Flags) {
  std::vector<std::string> Result;
  for (size_t I = 1; I < Unit.Arguments.size(); ++I)
    for (StringRef Flag : Flags) {
      StringRef Folder = Unit.Arguments[I];
      if (!Folder.consume_front(Flag))
        continue;
      if (Folder.empty() && I + 1 < Unit.Arguments.size())
        Folder = Unit.Arguments[++I];
      Result.push_back(canonicalPath(Folder.ltrim('='), Unit.Directory));
      break;
    }
  return Result;
}

void Project::settleFolders() {
  Root = rootOf(Units, BuildDirectory);
  if (isBelow(Root, BuildDirectory) || Root == BuildDirectory)
    BuildDirectory.clear(); // An in-source build owns its sources.
  std::set<std::string> System, Own;
  for (const TranslationUnit &Unit : Units) {
    for (std::string &Folder : foldersOf(Unit, {"-isystem"}))
      System.insert(std::move(Folder));
    for (std::string &Folder : foldersOf(Unit, {"-I", "-iquote"}))
      Own.insert(std::move(Folder));
  }
  llvm::copy_if(System, std::back_inserter(SystemFolders),
                [&](const std::string &Folder) {
                  return isBelow(Folder, Root) && !Own.count(Folder);
                });
}

/// Whether Clang can make an AST of \p File: assembly and resources cannot.
static bool isParsable(StringRef File) {
  return llvm::StringSwitch<bool>(path::extension(File).lower())
      .Cases(".s", ".asm", ".rc", ".f90", ".f", ".swift", false)
      .Default(true);
}

/// Whether \p Argument changes what is made of a program, but not what it
/// means: as what a target exports its names, and how it is optimised.
static bool meansNothing(StringRef Argument) {
  if (Argument.consume_front("-D"))
    return Argument.ends_with("_EXPORTS");
  return Argument.starts_with("-fPI") || Argument.starts_with("-fpi") ||
         Argument.starts_with("-fvisibility") || Argument.starts_with("-g") ||
         (Argument.starts_with("-W") && !Argument.starts_with("-Wp,"));
}

/// Whether the same file says the same by both commands.
static bool meansTheSame(const TranslationUnit &A, const TranslationUnit &B) {
  auto Said = [](const TranslationUnit &Unit) {
    std::vector<StringRef> Result;
    for (StringRef Argument : llvm::drop_begin(Unit.Arguments))
      if (!meansNothing(Argument))
        Result.push_back(Argument);
    return Result;
  };
  return Said(A) == Said(B);
}

Expected<Project> Project::fromBuildDirectory(StringRef Directory) {
  llvm::SmallString<256> File(Directory);
  path::append(File, "compile_commands.json");
  if (!fs::exists(File))
    return makeError(ErrorKind::Environment,
                     "no compile_commands.json in '{0}' (run cmake with "
                     "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON, or `bear -- make`)",
                     Directory);
  std::string Message;
  std::unique_ptr<tooling::CompilationDatabase> Database =
      tooling::JSONCompilationDatabase::loadFromFile(
          File, Message, tooling::JSONCommandLineSyntax::AutoDetect);
  if (!Database)
    return makeError(ErrorKind::Environment,
                     "cannot use '{0}': {1} (make it again)", File,
                     StringRef(Message).trim());
  Database = tooling::expandResponseFiles(std::move(Database),
                                          llvm::vfs::getRealFileSystem());
  Project Result;
  Result.BuildDirectory = canonicalPath(Directory, ".");
  std::map<std::string, std::vector<size_t>> Seen; // By main file.
  for (const tooling::CompileCommand &Command :
       Database->getAllCompileCommands()) {
    std::string Folder =
        canonicalPath(Command.Directory, Result.BuildDirectory);
    std::string Main = canonicalPath(Command.Filename, Folder);
    if (Command.CommandLine.empty() || !isParsable(Main))
      continue;
    TranslationUnit Unit{
        Main, Folder, adjusted(Command.CommandLine, Main, Folder), {}};
    std::vector<size_t> &Known = Seen[Main];
    if (llvm::none_of(Known, [&](size_t Index) {
          return meansTheSame(Result.Units[Index], Unit);
        })) {
      Known.push_back(Result.Units.size());
      Result.Units.push_back(std::move(Unit));
    }
    Result.Units[Known.front()].Outputs.push_back(outputOf(Command));
  }
  if (Result.Units.empty())
    return makeError(ErrorKind::Environment,
                     "cannot use '{0}': it names no file (make it again)",
                     File);
  Result.settleFolders();
  return Result;
}

Project Project::fromFlags(ArrayRef<std::string> Files,
                           ArrayRef<std::string> Flags) {
  llvm::SmallString<256> Here;
  fs::current_path(Here);
  Project Result;
  for (const std::string &File : Files) {
    bool IsC = llvm::sys::path::extension(File) == ".c";
    std::vector<std::string> Arguments{IsC ? "clang" : "clang++"};
    Arguments.insert(Arguments.end(), Flags.begin(), Flags.end());
    std::string Main = canonicalPath(File, Here);
    Arguments.push_back(Main);
    Result.Units.push_back(
        {Main, Here.str().str(), adjusted(Arguments, Main, Here), {}});
  }
  Result.settleFolders();
  return Result;
}

const TranslationUnit *Project::unitOf(StringRef File) const {
  std::string Wanted = canonicalPath(File, ".");
  auto Found = llvm::find_if(
      Units, [&](const TranslationUnit &Unit) { return Unit.File == Wanted; });
  return Found == Units.end() ? nullptr : &*Found;
}

std::vector<const TranslationUnit *>
Project::twinsOf(const TranslationUnit &Unit) const {
  std::vector<const TranslationUnit *> Result;
  for (const TranslationUnit &Other : Units)
    if (&Other != &Unit && Other.File == Unit.File)
      Result.push_back(&Other);
  return Result;
}

bool Project::isGenerated(StringRef File) const {
  return isBelow(File, BuildDirectory);
}

bool Project::owns(StringRef File) const {
  return isBelow(File, Root) && !isGenerated(File) &&
         llvm::none_of(SystemFolders, [&](const std::string &Folder) {
           return isBelow(File, Folder);
         });
}

} // namespace heal
