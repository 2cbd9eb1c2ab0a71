//===- Locate.cpp - From handlers' names to functions ---------------------===//
//
// Text first: it says which files can hold an answer. Then the units of those
// files are parsed, each once where possible, and what they show is judged.
// What a registration refers to may be defined elsewhere, so it goes round
// again. A strategy that can no longer change the answer is not tried.
//
//===----------------------------------------------------------------------===//
#include "clang-heal/Locate/Locate.h"
#include "TextSearchInternal.h"

namespace heal {

namespace {

class Search {
public:
  Search(const Project &Sources, ArrayRef<Wanted> Handlers,
         const LocateOptions &Opts, std::vector<UserMatcher> Matchers)
      : Sources(Sources), Opts(Opts), Matchers(std::move(Matchers)),
        Text(Sources) {
    for (const Wanted &Handler : Handlers)
      Hunts.push_back(huntFor(Handler, Text));
    Query.IsWantedLiteral = [this](StringRef Literal) {
      return llvm::any_of(LiteralHunts, [&](const auto &Entry) {
        return fitOf(*Entry.first, Literal) >= Entry.second;
      });
    };
  }

  Located run() {
    for (const Hunt &For : Hunts)
      lookByName(For);
    pursue();
    eachOpen([&](const Hunt &For) { lookForLiteral(For); });
    for (Effort How : {Effort::NoScope, Effort::Pasted, Effort::Mentions})
      eachEmpty([&](const Hunt &For) { lookHarder(For, How); });
    runMatchers();
    return conclude();
  }

private:
  using Step = llvm::function_ref<void(const Hunt &)>;

  Answers answersOf(const Hunt &For) {
    return answersFor(For, Seen, Matchers, MatchersLeftWith,
                      [&](StringRef Prefix) {
                        return !Prefix.empty() && hasPathLiteral(Text, Prefix);
                      });
  }

  void eachOpen(Step Do) {
    for (const Hunt &For : Hunts)
      if (!isSettled(For, answersOf(For)))
        Do(For);
    pursue();
  }

  void eachEmpty(Step Do) {
    for (const Hunt &For : Hunts)
      if (answersOf(For).isEmpty())
        Do(For);
    pursue();
  }

  //===--- What to look for -----------------------------------------------===//

  void lookFor(const FunctionName &Name, Effort How,
               const std::set<std::string> *Within = nullptr) {
    std::set<FileId> Files = filesDefining(Text, Name, How);
    std::set<FileId> Inside;
    if (Within)
      llvm::copy_if(
          Files, std::inserter(Inside, Inside.end()),
          [&](FileId File) { return Within->count(Text.pathOf(File).str()); });
    std::set<FileId> Chosen =
        Inside.empty() ? beforeTests(std::move(Files), How) : Inside;
    PendingFiles.insert(Chosen.begin(), Chosen.end());
    if (Query.Names.insert(Name.Name).second)
      ++QueryVersion;
    if (How == Effort::Mentions) // Nobody knows what the definition looks like.
      needBodiesOf(Chosen);
  }

  /// Tests do not serve: they are looked at when nothing else can answer.
  std::set<FileId> beforeTests(std::set<FileId> Files, Effort How) const {
    auto IsTest = [&](FileId File) { return Text.isTest(File); };
    if (How == Effort::Usual && !llvm::all_of(Files, IsTest))
      std::erase_if(Files, IsTest);
    return Files;
  }

  void needBodiesOf(const std::set<FileId> &Files) {
    for (FileId File : Files)
      if (Query.BodyFiles.insert(Text.pathOf(File).str()).second)
        ++QueryVersion;
  }

  void lookByName(const Hunt &For) {
    for (const std::optional<FunctionName> *Name : {&For.Code, &For.Named})
      if (*Name)
        lookFor(**Name, Effort::Usual, &For.CodeFiles);
    if (!For.Code || For.Code->IsLambda || For.Code->Name == "operator()")
      lookAtLine(For);
    if (!For.Rpc)
      return;
    FunctionName Method;
    Method.Name = For.Rpc->Method;
    for (FileId File : filesDefining(Text, Method, Effort::Usual))
      if (llvm::any_of(Text.unitsWith(File), [&](unsigned Unit) {
            return Text.unitHolds(Unit, For.Rpc->Service);
          }))
        PendingFiles.insert(File);
    if (Query.Names.insert(Method.Name).second)
      ++QueryVersion;
  }

  void lookAtLine(const Hunt &For) {
    constexpr size_t Few = 8; // More files of one name: no evidence.
    if (!For.For->Code.Line || For.CodeFiles.size() > Few)
      return;
    for (const std::string &Path : For.CodeFiles) {
      Query.Lines[Path].insert(For.For->Code.Line);
      std::optional<FileId> File = Text.find(Path);
      needBodiesOf({*File});
      PendingFiles.insert(*File);
    }
    ++QueryVersion;
  }

  void lookForLiteral(const Hunt &For) {
    if (!lookForLiteral(For, LiteralFit::Whole, Effort::Usual))
      lookForLiteral(For, LiteralFit::End, Effort::Usual);
  }

  bool lookForLiteral(const Hunt &For, LiteralFit Fit, Effort How) {
    LiteralFiles Hits = filesWithLiteral(Text, For, Fit, How);
    Hits.Files = beforeTests(std::move(Hits.Files), How);
    LiteralHunts[&For] = Fit;
    needBodiesOf(Hits.Files);
    Query.BodyNames.insert(Hits.Near.begin(), Hits.Near.end());
    PendingFiles.insert(Hits.Files.begin(), Hits.Files.end());
    if (Hits.Files.empty())
      return false;
    ++QueryVersion;
    return true;
  }

  void lookHarder(const Hunt &For, Effort How) {
    for (const std::optional<FunctionName> *Name : {&For.Code, &For.Named})
      if (*Name)
        lookFor(**Name, How);
    if (How == Effort::NoScope)
      lookAtLine(For);
    // Perhaps the literal was there, but nothing was registered under it.
    if (How == Effort::NoScope && LiteralHunts.count(&For))
      lookForLiteral(For, LiteralFit::End, How);
  }

  void runMatchers() {
    std::vector<const Hunt *> Left;
    for (const Hunt &For : Hunts)
      if (!decide(For, answersOf(For)).Found)
        Left.push_back(&For);
    MatchersLeftWith = Left.size();
    if (Matchers.empty() || Left.empty())
      return;
    Query.Matchers = Matchers;
    ++QueryVersion;
    for (const UserMatcher &Matcher : Matchers)
      for (const Hunt *For : Left) {
        std::set<FileId> Files = filesForMatcher(Text, Matcher, *For);
        needBodiesOf(Files);
        PendingFiles.insert(Files.begin(), Files.end());
      }
    pursue();
  }

  //===--- Parsing --------------------------------------------------------===//

  /// Parses what is pending, and what that turns out to need.
  void pursue() {
    for (unsigned Round = 0; Round < 6; ++Round) {
      if (PendingFiles.empty() && PendingUnits.empty())
        return;
      parsePending();
      follow();
    }
    PendingFiles.clear();
    PendingUnits.clear();
  }

  void parsePending() {
    std::set<FileId> Files = std::exchange(PendingFiles, {});
    std::set<unsigned> Chosen = std::exchange(PendingUnits, {});
    std::map<FileId, std::vector<unsigned>> Holders;
    for (FileId File : Files) {
      Holders[File] = Text.unitsWith(File);
      if (!Holders[File].empty() && Text.isOwnUnit(Holders[File][0], File))
        Chosen.insert(Holders[File][0]);
    }
    for (const auto &[File, Units] : Holders)
      if (!Units.empty() && llvm::none_of(Units, [&](unsigned Unit) {
            return Chosen.count(Unit) || isUpToDate(Unit);
          }))
        Chosen.insert(Units.front());
    size_t Done = 0;
    for (unsigned Unit : Chosen) {
      parseUnit(Unit);
      if (Opts.OnProgress)
        Opts.OnProgress(++Done, Chosen.size());
    }
    for (const auto &[File, Units] : Holders)
      parseUntilSeen(File, Units);
  }

  /// A unit may include a file by its text and not by its preprocessing.
  void parseUntilSeen(FileId File, ArrayRef<unsigned> Units) {
    constexpr size_t Enough = 8;
    std::string Path = Text.pathOf(File).str();
    for (unsigned Unit : Units.take_front(Enough)) {
      if (llvm::any_of(Units, [&](unsigned Any) {
            return isUpToDate(Any) && FilesOf[Any].count(Path);
          }))
        return;
      parseUnit(Unit);
    }
  }

  bool isUpToDate(unsigned Unit) const {
    auto It = ParsedAt.find(Unit);
    return It != ParsedAt.end() && It->second == QueryVersion;
  }

  void parseUnit(unsigned Unit) {
    if (isUpToDate(Unit))
      return;
    ParsedAt[Unit] = QueryVersion;
    const TranslationUnit &TU = Sources.units()[Unit];
    Kept.erase(TU.File); // Its successor has the bodies that were missing.
    Query.KeepsUnit = Kept.size() < Opts.MaxKept;
    Expected<UnitSightings> New = sightUnit(Sources, TU, Query);
    if (!New) {
      Problems.insert(llvm::toString(New.takeError()));
      return;
    }
    if (!New->Errors.empty())
      Problems.insert(llvm::formatv(
          "'{0}' does not compile ({1} {2}, the first: {3}); what is readable "
          "of it was used",
          TU.File, New->Errors.size(),
          New->Errors.size() == 1 ? "error" : "errors", New->Errors.front()));
    if (New->Kept)
      Kept[TU.File] = std::move(*New->Kept);
    FilesOf[Unit] = std::move(New->Files);
    Seen.add(std::move(*New));
  }

  //===--- What the units refer to ----------------------------------------===//

  void follow() {
    for (const Registration &R : Seen.registrations()) {
      need(R.Target);
      for (const FunctionSighting *Target : targetsOf(R, Seen))
        need(*Target);
    }
    for (const MatcherHit &Hit : Seen.matcherHits())
      need(Hit.Target);
    for (const auto &[Key, F] : Seen.functions())
      if (F.IsDefinition && Query.Names.count(F.Name))
        need(F);
  }

  /// Sees to it that \p F's definition is seen with its body.
  void need(const FunctionSighting &F) {
    const FunctionSighting *Definition = Seen.definitionOf(F);
    if (Definition && Definition->HasOffsets)
      return;
    bool IsForeign = !Definition && !F.Obstacle.empty();
    if (IsForeign || !Asked.insert(F.key()).second)
      return;
    if (Definition) { // Its body was passed over.
      Query.BodyNames.insert(Definition->Name);
      ++QueryVersion;
      for (unsigned Unit = 0; Unit < Sources.units().size(); ++Unit)
        if (Sources.units()[Unit].File == Definition->Where.Unit)
          PendingUnits.insert(Unit);
      return;
    }
    FunctionName Name;
    Name.Scopes = F.Scopes;
    Name.Name = F.Name;
    size_t Before = PendingFiles.size();
    lookFor(Name, Effort::Usual);
    if (PendingFiles.size() == Before)
      lookFor(Name, Effort::NoScope);
  }

  bool seemsToDefine(FileId File, const FunctionName &Wanted) {
    bool Result = false;
    eachDefinedName(Text.tokensOf(File), [&](std::string Spelled) {
      std::optional<FunctionName> Name = functionNameOf(Spelled);
      Result |= Name && isMeantBy(Wanted, Name->Scopes, Name->Name);
    });
    return Result;
  }

  /// What text alone can say of a handler that no unit shows.
  void explainAbsence(const Hunt &For, Unlocated &To) {
    for (const std::optional<FunctionName> *Name : {&For.Code, &For.Named}) {
      if (!*Name)
        continue;
      for (FileId File : filesDefining(Text, **Name, Effort::Usual))
        if ((*Name)->Scopes.empty() || seemsToDefine(File, **Name)) {
          To.Reason = llvm::formatv(
              "'{0}' seems to be defined in '{1}', but Clang does not see it "
              "there (another configuration, or a source that does not "
              "compile)",
              (*Name)->str(), Text.pathOf(File));
          return;
        }
    }
    if (const CodeReference &Code = For.For->Code;
        Code.Line && !For.CodeFiles.empty())
      To.Reason = llvm::formatv("Clang sees no function at line {0} of '{1}', "
                                "and {2}",
                                Code.Line, *For.CodeFiles.begin(), To.Reason);
    To.NearestNames = nearestNames(For, Text, Opts.MaxNearest);
  }

  Located conclude() {
    Located Result;
    for (const Hunt &For : Hunts) {
      Decision Decided = decide(For, answersOf(For));
      if (Decided.Found) {
        Result.Sites.push_back(std::move(*Decided.Found));
        continue;
      }
      if (Decided.Missing->Candidates.empty())
        explainAbsence(For, *Decided.Missing);
      Result.Missing.push_back(std::move(*Decided.Missing));
    }
    for (const auto &[Unit, Version] : ParsedAt)
      Result.Parsed.push_back(Sources.units()[Unit].File);
    Result.Problems.assign(Problems.begin(), Problems.end());
    std::erase_if(Kept, [&](const auto &Entry) {
      return llvm::none_of(Result.Sites, [&](const Site &Found) {
        return Found.Unit == Entry.first;
      });
    });
    Result.Kept = std::move(Kept);
    return Result;
  }

  const Project &Sources;
  const LocateOptions &Opts;
  const std::vector<UserMatcher> Matchers;
  SourceText Text;
  std::vector<Hunt> Hunts;
  std::map<const Hunt *, LiteralFit> LiteralHunts;
  UnitQuery Query;
  unsigned QueryVersion = 0; ///< Grows whenever Query does.
  size_t MatchersLeftWith = 0;
  std::set<FileId> PendingFiles;
  std::set<unsigned> PendingUnits;
  std::map<unsigned, unsigned> ParsedAt; ///< QueryVersion, by unit.
  std::map<unsigned, std::set<std::string>> FilesOf;
  ParsedUnits Kept;
  std::set<std::string> Asked, Problems;
  Evidence Seen;
};

} // namespace

Expected<Located> locate(const Project &Sources, ArrayRef<Wanted> Handlers,
                         const LocateOptions &Opts) {
  Expected<std::vector<UserMatcher>> Matchers = compileMatchers(Opts.Matchers);
  if (!Matchers)
    return Matchers.takeError();
  return Search(Sources, Handlers, Opts, std::move(*Matchers)).run();
}

} // namespace heal
