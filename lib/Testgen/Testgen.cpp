//===- Testgen.cpp - From recorded calls to tests -------------------------===//
#include "clang-heal/Testgen/Testgen.h"
#include "SourceInternal.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;

namespace {

/// Finds the definition of a site in a parsed unit: by its USR, else by its
/// place, else by its name.
class SiteFinder : public clang::RecursiveASTVisitor<SiteFinder> {
public:
  SiteFinder(const Site &Wanted, const clang::SourceManager &SM)
      : Wanted(Wanted), SM(SM) {}
  const clang::FunctionDecl *Found = nullptr;
  bool IsAmbiguous = false;

  bool TraverseDecl(clang::Decl *D) {
    if (D && isInSystemHeader(*D))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(clang::FunctionDecl *F) {
    if (!F->isThisDeclarationADefinition() || !isWanted(*F))
      return true;
    IsAmbiguous |= Found != nullptr;
    Found = F;
    return Wanted.Usr.empty(); // Only a USR is known to be the only one.
  }

private:
  bool isWanted(const clang::FunctionDecl &F) const {
    if (!Wanted.Usr.empty()) {
      llvm::SmallString<128> Usr;
      return !clang::index::generateUSRForDecl(&F, Usr) && Usr == Wanted.Usr;
    }
    if (Wanted.EndOffset == 0) // Written by hand.
      return F.getQualifiedNameAsString() == Wanted.Function;
    auto [File, Offset] =
        SM.getDecomposedLoc(SM.getExpansionLoc(F.getBeginLoc()));
    clang::OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
    return Entry && Offset == Wanted.BeginOffset &&
           Entry->getFileEntry().tryGetRealPathName() == Wanted.File;
  }

  const Site &Wanted;
  const clang::SourceManager &SM;
};

/// Makes the sources of one run, whose names must differ.
class Generator {
public:
  Generator(const Project &Sources, const Telemetry &Recorded,
            const TestgenOptions &Opts)
      : Sources(Sources), Recorded(Recorded), Opts(Opts),
        Folder(Sources.root()) {
    if (path::is_absolute(Opts.Directory))
      Folder = Opts.Directory;
    else
      path::append(Folder, Opts.Directory);
    path::remove_dots(Folder, /*remove_dot_dot=*/true);
  }

  TestSuite Result;

  void addUnit(StringRef File, ArrayRef<const Site *> Sites);

private:
  void refuse(const Site &Place, std::string Reason) {
    Result.Refused.push_back({Place.Handler, std::move(Reason)});
  }
  ArrayRef<Sample> callsOf(const Site &Place) const;
  /// A source whose unit has not yet been asked whether it compiles.
  struct Draft {
    const Site *Place;
    TestSource Source;
  };
  std::optional<Draft> draft(const Site &Place, const TranslationUnit &Unit,
                             const clang::ASTUnit &AST);
  void finish(std::vector<Draft> Drafts, const TranslationUnit &Unit);
  void writeCalls(const Site &Place, const Callee &Target, ValueWriter &Values,
                  TestSource &Source);
  void add(const Draft &Good);
  std::string unique(std::set<std::string> &Taken, const std::string &Name,
                     StringRef Between);

  const Project &Sources;
  const Telemetry &Recorded;
  const TestgenOptions &Opts;
  llvm::SmallString<256> Folder;
  std::set<std::string> Suites, Slugs;
};

} // namespace

std::string Generator::unique(std::set<std::string> &Taken,
                              const std::string &Name, StringRef Between) {
  std::string Result = Name;
  for (unsigned Next = 2; !Taken.insert(Result).second; ++Next)
    Result = Name + Between.str() + std::to_string(Next);
  return Result;
}

ArrayRef<Sample> Generator::callsOf(const Site &Place) const {
  for (const HandlerTelemetry &Handler : Recorded.Handlers)
    if (Handler.Name == Place.Handler)
      return Handler.Samples;
  return {};
}

void Generator::addUnit(StringRef File, ArrayRef<const Site *> Sites) {
  std::vector<const Site *> Called;
  for (const Site *Place : Sites) {
    if (callsOf(*Place).empty())
      refuse(*Place, "no call of it was recorded");
    else
      Called.push_back(Place);
  }
  if (Called.empty())
    return;
  auto RefuseAll = [&](const std::string &Why) {
    for (const Site *Place : Called)
      refuse(*Place, Why);
  };
  const TranslationUnit *Unit = Sources.unitOf(File);
  if (!Unit)
    return RefuseAll("its unit '" + File.str() + "' is not in the build");
  // The signatures say everything; no body is needed.
  auto None = [](const clang::FunctionDecl &) { return false; };
  Expected<ParsedUnit> Parsed = parse(*Unit, {.NeedsBody = None});
  if (!Parsed)
    return RefuseAll(llvm::toString(Parsed.takeError()));
  if (!Parsed->Errors.empty())
    return RefuseAll("its unit does not compile: " + Parsed->Errors.front());
  if (!Parsed->AST->getLangOpts().CPlusPlus)
    return RefuseAll("its unit is not C++");
  std::vector<Draft> Drafts;
  for (const Site *Place : Called)
    if (std::optional<Draft> Made = draft(*Place, *Unit, *Parsed->AST))
      Drafts.push_back(std::move(*Made));
  Parsed->AST.reset();
  finish(std::move(Drafts), *Unit);
}

static OrReason<const clang::FunctionDecl *>
functionAt(const Site &Place, const TranslationUnit &Unit,
           const clang::ASTUnit &AST) {
  SiteFinder Finder(Place, AST.getSourceManager());
  Finder.TraverseDecl(AST.getASTContext().getTranslationUnitDecl());
  if (Finder.IsAmbiguous)
    return because("'{0}' is overloaded (locate says which one)",
                   Place.Function);
  if (Finder.Found)
    return Finder.Found;
  if (StringRef(Place.Function).starts_with("lambda"))
    return because("it is a lambda, which has no name to call it by");
  return because("'{0}' is not in '{1}' (locate it again)", Place.Function,
                 Unit.File);
}

std::optional<Generator::Draft> Generator::draft(const Site &Place,
                                                 const TranslationUnit &Unit,
                                                 const clang::ASTUnit &AST) {
  auto Refused = [&](const Reason &Why) {
    refuse(Place, Why.Text);
    return std::nullopt;
  };
  OrReason<const clang::FunctionDecl *> Function = functionAt(Place, Unit, AST);
  if (!Function)
    return Refused(Function.why());
  TypeNames Names(Sources, AST, Folder);
  OrReason<Callee> Target = calleeOf(**Function, Names);
  if (!Target)
    return Refused(Target.why());
  ValueWriter Values(Names);
  TestSource Source;
  Source.Handler = Place.Handler;
  writeCalls(Place, *Target, Values, Source);
  if (Source.Bodies.empty())
    return std::nullopt; // Each call has its reason.
  Source.Suite =
      unique(Suites, "ShouldHandle" + camelName(Place.Handler), "Again");
  Source.Quoted = Names.quoted();
  Source.Angled = Names.angled();
  Source.Declaration = Target->Declaration;
  return Draft{&Place, std::move(Source)};
}

void Generator::writeCalls(const Site &Place, const Callee &Target,
                           ValueWriter &Values, TestSource &Source) {
  ArrayRef<Sample> Calls = callsOf(Place);
  Selection Chosen = selectCalls(Calls, *Target.Function);
  std::map<size_t, std::string> Bodies; // In the order of recording.
  for (size_t Index : Chosen.Order) {
    if (Bodies.size() >= Opts.MaxCases)
      break;
    if (Text Body = writeCall(Target, Calls[Index], Values))
      Bodies[Index] = std::move(*Body);
    else
      Chosen.Refused.push_back(Body.why().Text);
  }
  for (auto &[Index, Body] : Bodies)
    Source.Bodies.push_back(std::move(Body));
  std::map<std::string, size_t> Reasons;
  for (const std::string &Why : Chosen.Refused)
    ++Reasons[Why];
  for (const auto &[Why, Count] : Reasons)
    refuse(Place, llvm::formatv("{0} of {1} recorded calls: {2}", Count,
                                Calls.size(), Why));
}

void Generator::finish(std::vector<Draft> Drafts, const TranslationUnit &Unit) {
  // One header hides what another lacks, so only sources with the same ones
  // are asked together. Most units have one set.
  std::map<std::set<std::string>, std::vector<const TestSource *>> Groups;
  for (const Draft &Each : Drafts)
    Groups[Each.Source.Quoted].push_back(&Each.Source);
  std::map<const TestSource *, Reason> Bad;
  for (const auto &[Headers, Group] : Groups) {
    if (!wouldNotCompile(Group, Folder, Unit))
      continue;
    for (const TestSource *Each : Group)
      if (std::optional<Reason> Why = wouldNotCompile({Each}, Folder, Unit))
        Bad[Each] = *Why;
  }
  for (const Draft &Each : Drafts) {
    if (auto Found = Bad.find(&Each.Source); Found != Bad.end())
      refuse(*Each.Place, Found->second.Text);
    else
      add(Each);
  }
}

void Generator::add(const Draft &Good) {
  const Site &Place = *Good.Place;
  std::string Name = unique(Slugs, fileSlug(Place.Handler), "_") + "_test.cpp";
  llvm::SmallString<256> Path(Folder);
  path::append(Path, Name);
  StringRef Shown = Path;
  Shown.consume_front(Sources.root() + "/");
  TestFile File;
  File.Path = path::convert_to_slash(Shown);
  File.Content = formatted(textOf(Good.Source), Path);
  File.Handler = Place.Handler;
  File.Function = Place.Function;
  File.Cases = Good.Source.Bodies.size();
  Result.Files.push_back(std::move(File));
}

static bool climbs(StringRef Directory) {
  return llvm::is_contained(
      llvm::make_range(path::begin(Directory), path::end(Directory)), "..");
}

Expected<TestSuite> generateTests(const Project &Sources, ArrayRef<Site> Sites,
                                  const Telemetry &Recorded,
                                  const TestgenOptions &Opts) {
  if (climbs(Opts.Directory))
    return makeError(ErrorKind::Unsafe,
                     "cannot write tests to '{0}': it leaves the project's "
                     "folder (name a folder without '..')",
                     Opts.Directory);
  // Each unit is parsed once, in the order in which the sites name them.
  std::vector<std::pair<std::string, std::vector<const Site *>>> Units;
  for (const Site &Place : Sites) {
    const std::string &File = Place.Unit.empty() ? Place.File : Place.Unit;
    auto Known = llvm::find_if(
        Units, [&](const auto &Unit) { return Unit.first == File; });
    if (Known == Units.end())
      Known = Units.insert(Units.end(), {File, {}});
    Known->second.push_back(&Place);
  }
  Generator Maker(Sources, Recorded, Opts);
  for (const auto &[File, Places] : Units)
    Maker.addUnit(File, Places);
  return std::move(Maker.Result);
}

} // namespace heal
