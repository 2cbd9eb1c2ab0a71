//===- Answers.cpp - What each strategy gives for a handler ---------------===//
#include "HuntInternal.h"
#include "PathsInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace heal {

StringRef nameOf(Strategy S) {
  static constexpr StringRef Names[] = {"code-attributes", "name", "rpc",
                                        "registration", "matcher"};
  return Names[static_cast<size_t>(S)];
}

bool Answers::isEmpty() const {
  return llvm::all_of(Of,
                      [](const auto &Entry) { return Entry.second.empty(); });
}

using Candidates = std::vector<Candidate>;

/// Adds \p New unless its function is there already.
static void offer(Candidates &To, Candidate New) {
  for (const Candidate &Old : To)
    if (Old.Function->key() == New.Function->key())
      return;
  To.push_back(std::move(New));
}

//===----------------------------------------------------------------------===//
// Names, files and lines
//===----------------------------------------------------------------------===//

/// Keeps those that fit, if some but not all do; says so.
static void narrow(Candidates &Among, StringRef By,
                   llvm::function_ref<bool(const FunctionSighting &)> Fits) {
  size_t Count = llvm::count_if(
      Among, [&](const Candidate &C) { return Fits(*C.Function); });
  if (Count == 0 || Count == Among.size())
    return;
  llvm::erase_if(Among, [&](const Candidate &C) { return !Fits(*C.Function); });
  for (Candidate &C : Among)
    C.Why += (" and " + By).str();
}

static bool holdsLine(const FunctionSighting &F, unsigned Line) {
  return F.BeginLine <= Line && Line <= F.EndLine;
}

static Candidates functionsCalled(const FunctionName &Name,
                                  const Evidence &Seen, StringRef Why) {
  Candidates Result;
  for (const auto &[Key, F] : Seen.functions())
    if (F.IsDefinition && F.IsLambda == Name.IsLambda &&
        (isMeantBy(Name, F.Scopes, F.Name) ||
         isMeantBy(Name, F.FullScopes, F.Name)))
      offer(Result, {&F, Why.str(), ""});
  // A library's function of that name matters when it is the only one.
  if (llvm::any_of(Result,
                   [](const Candidate &C) { return !C.Function->IsForeign; }))
    llvm::erase_if(Result,
                   [](const Candidate &C) { return C.Function->IsForeign; });
  if (!Name.Scopes.empty())
    narrow(Result, "stands in no further namespace or class",
           [&](const FunctionSighting &F) {
             return F.Scopes == Name.Scopes || F.FullScopes == Name.Scopes;
           });
  return Result;
}

/// Decides between several of one name by what else the telemetry says.
static void narrowByCode(Candidates &Among, const Hunt &For,
                         const FunctionName &Name) {
  const CodeReference &Code = For.For->Code;
  if (!For.CodeFiles.empty())
    narrow(Among, "is in the file '" + Code.File + "' that telemetry names",
           [&](const FunctionSighting &F) {
             return For.CodeFiles.count(F.Where.File);
           });
  if (Code.Line)
    narrow(Among,
           "holds the line " + std::to_string(Code.Line) +
               " that telemetry names",
           [&](const FunctionSighting &F) { return holdsLine(F, Code.Line); });
  if (!Name.TemplateArguments.empty())
    narrow(Among, "is specialized for the arguments that telemetry names",
           [&](const FunctionSighting &F) {
             return sameParameters({Name.TemplateArguments},
                                   {F.TemplateArguments});
           });
  if (Name.Parameters)
    narrow(Among, "takes the parameters that telemetry names",
           [&](const FunctionSighting &F) {
             return sameParameters(*Name.Parameters, F.Parameters);
           });
}

/// The innermost functions that hold the line that telemetry names.
static Candidates functionsAtLine(const Hunt &For, const Evidence &Seen) {
  const CodeReference &Code = For.For->Code;
  Candidates Result;
  for (const auto &[Key, F] : Seen.functions()) {
    if (!F.HasOffsets || !For.CodeFiles.count(F.Where.File) ||
        !holdsLine(F, Code.Line))
      continue;
    bool HoldsAnother = llvm::any_of(Seen.functions(), [&](const auto &Other) {
      const FunctionSighting &G = Other.second;
      return &G != &F && G.HasOffsets && G.Where.File == F.Where.File &&
             holdsLine(G, Code.Line) &&
             G.Where.BeginOffset >= F.Where.BeginOffset &&
             G.Where.EndOffset < F.Where.EndOffset;
    });
    if (!HoldsAnother)
      offer(Result, {&F,
                     llvm::formatv("it holds line {0} of '{1}', which "
                                   "telemetry names",
                                   Code.Line, Code.File),
                     ""});
  }
  return Result;
}

static Candidates byCodeAttributes(const Hunt &For, const Evidence &Seen) {
  const CodeReference &Code = For.For->Code;
  bool HasLine = !For.CodeFiles.empty() && Code.Line;
  Candidates Result;
  // `operator()` and the like name too many functions to begin with them.
  if (For.Code && !(For.Code->Name == "operator()" && HasLine)) {
    Result = functionsCalled(*For.Code, Seen,
                             "it is the function '" + Code.Function +
                                 "' that telemetry names");
    narrowByCode(Result, For, *For.Code);
    for (Candidate &C : Result)
      if (HasLine && !holdsLine(*C.Function, Code.Line))
        C.Why += llvm::formatv(" (line {0}, which telemetry names too, is "
                               "elsewhere by now)",
                               Code.Line);
  }
  if (!Result.empty() || !HasLine)
    return Result;
  Result = functionsAtLine(For, Seen);
  // A function of that name is gone: the line may be another's by now.
  if (For.Code && !For.Code->IsLambda && For.Code->Name != "operator()")
    for (Candidate &C : Result)
      C.Doubt = llvm::formatv("telemetry names the function '{0}', which is "
                              "not there any more",
                              Code.Function);
  return Result;
}

static Candidates byName(const Hunt &For, const Evidence &Seen) {
  if (!For.Named)
    return {};
  Candidates Result =
      functionsCalled(*For.Named, Seen, "its name is the handler's");
  narrowByCode(Result, For, *For.Named);
  return Result;
}

//===----------------------------------------------------------------------===//
// RPC
//===----------------------------------------------------------------------===//

static bool isServiceBase(const FunctionSighting::Overridden &Base,
                          const RpcName &Rpc) {
  if (Base.Class.empty())
    return false;
  bool NamesService = llvm::any_of(Base.Class, [&](const std::string &Part) {
    return StringRef(Part).contains(Rpc.Service);
  });
  StringRef Class = Base.Class.back();
  bool IsCalledService =
      Class.ends_with("Service") || Class.ends_with("Servicer") ||
      Class.ends_with("ServiceBase") || Class.ends_with("ServiceIf") ||
      Class.ends_with("SvIf");
  return NamesService && (IsCalledService || Base.IsGenerated);
}

static bool hasPackage(const FunctionSighting::Overridden &Base,
                       const RpcName &Rpc) {
  return llvm::all_of(Rpc.Package, [&](const std::string &Part) {
    return llvm::is_contained(Base.Class, Part);
  });
}

/// Whether the service itself, and not only a part of its name, is a class or
/// namespace of the base's: `Orders` in `shop::Orders::Service`.
static bool isExactService(const FunctionSighting::Overridden &Base,
                           const RpcName &Rpc) {
  return llvm::any_of(Base.Class, [&](StringRef Part) {
    Part.consume_back("Base") || Part.consume_back("r");
    return Part == Rpc.Service || Part == Rpc.Service + "Service" ||
           Part == Rpc.Service + "If" || Part == Rpc.Service + "SvIf";
  });
}

static Candidates byRpc(const Hunt &For, const Evidence &Seen) {
  Candidates Result;
  if (!For.Rpc)
    return Result;
  std::map<const FunctionSighting *, unsigned> Rank;
  for (const auto &[Key, F] : Seen.functions())
    for (const FunctionSighting::Overridden &Base : F.Overrides) {
      if (!F.IsDefinition || F.Name != For.Rpc->Method ||
          !isServiceBase(Base, *For.Rpc))
        continue;
      Rank[&F] = std::max(Rank[&F], 1 + 2u * hasPackage(Base, *For.Rpc) +
                                        isExactService(Base, *For.Rpc) +
                                        // Stubs that the generator makes.
                                        4u * F.Obstacle.empty());
      offer(Result,
            {&F,
             llvm::formatv("it overrides '{0}' of the service base '{1}'",
                           F.Name, llvm::join(Base.Class, "::")),
             ""});
    }
  unsigned Best = 0;
  for (const auto &[F, Its] : Rank)
    Best = std::max(Best, Its);
  llvm::erase_if(Result,
                 [&](const Candidate &C) { return Rank[C.Function] < Best; });
  return Result;
}

//===----------------------------------------------------------------------===//
// Registrations
//===----------------------------------------------------------------------===//

LiteralFit fitOf(const Hunt &For, StringRef Literal) {
  if (Literal.empty() || Literal.size() > 4096)
    return LiteralFit::None;
  std::string Pattern = routeOf(Literal).Pattern;
  LiteralFit Best = LiteralFit::None;
  for (const RouteName &Route : For.Routes) {
    if (Pattern == Route.Pattern)
      return LiteralFit::Whole;
    if (Route.isPath() && Pattern.size() > 1 && Pattern.front() == '/' &&
        llvm::any_of(Pattern, [](char C) { return llvm::isAlnum(C); }) &&
        StringRef(Route.Pattern).ends_with(Pattern))
      Best = LiteralFit::End;
  }
  return Best;
}

static std::string wantedMethod(const Hunt &For) {
  for (const RouteName &Route : For.Routes)
    if (!Route.Method.empty())
      return Route.Method;
  return "";
}

/// What stands before \p Literal in the handler's route: `/api/v1`.
static std::string prefixOf(const Hunt &For, StringRef Literal) {
  std::string Pattern = routeOf(Literal).Pattern;
  for (const RouteName &Route : For.Routes)
    if (Route.isPath() && StringRef(Route.Pattern).ends_with(Pattern))
      return Route.Pattern.substr(0, Route.Pattern.size() - Pattern.size());
  return "";
}

/// Whether \p Prefix is the path that frameworks make of a class's name.
static bool isClassPath(StringRef Prefix, ArrayRef<std::string> Scopes) {
  std::string Path;
  for (const std::string &Scope : Scopes)
    Path += "/" + Scope;
  return !Prefix.empty() && StringRef(Path).ends_with_insensitive(Prefix);
}

static std::string whyRegistered(const Registration &R) {
  std::string Why =
      llvm::formatv("it is registered under '{0}' at {1}:{2}", R.Literal,
                    llvm::sys::path::filename(R.File), R.Line);
  if (!R.Via.empty())
    Why += " (" + R.Via + ")";
  return Why;
}

static std::string doubtOf(const Hunt &For, const Registration &R,
                           const FunctionSighting &Target,
                           llvm::function_ref<bool(StringRef)> HasLiteral) {
  std::string Method = wantedMethod(For);
  if (!Method.empty() && !R.Methods.empty() && !R.Methods.count(Method))
    return llvm::formatv("it is registered for {0}, not for {1}",
                         llvm::join(R.Methods, ", "), Method);
  if (!Target.IsDefinition)
    return llvm::formatv("'{0}' is declared at {1}:{2} and defined in no "
                         "source of the project",
                         Target.Where.Function, Target.Where.File,
                         Target.Where.Line);
  if (fitOf(For, R.Literal) == LiteralFit::Whole)
    return "";
  std::string Prefix = prefixOf(For, R.Literal);
  if (isClassPath(Prefix, Target.Scopes) || HasLiteral(Prefix))
    return "";
  return llvm::formatv("'{0}' is only the end of the route, and nothing says "
                       "where '{1}' comes from",
                       R.Literal, Prefix);
}

static Candidates
byRegistration(const Hunt &For, const Evidence &Seen,
               llvm::function_ref<bool(StringRef)> HasLiteral) {
  Candidates Whole, End;
  std::string Method = wantedMethod(For);
  bool SomeNameMethod =
      llvm::any_of(Seen.registrations(), [&](const Registration &R) {
        return fitOf(For, R.Literal) == LiteralFit::Whole &&
               R.Methods.count(Method);
      });
  for (const Registration &R : Seen.registrations()) {
    LiteralFit Fit = fitOf(For, R.Literal);
    if (Fit == LiteralFit::None || (SomeNameMethod && !R.Methods.count(Method)))
      continue;
    Candidates &To = Fit == LiteralFit::Whole ? Whole : End;
    for (const FunctionSighting *Target : targetsOf(R, Seen))
      offer(To,
            {Target, whyRegistered(R), doubtOf(For, R, *Target, HasLiteral)});
  }
  return Whole.empty() ? End : Whole;
}

//===----------------------------------------------------------------------===//
// Matchers
//===----------------------------------------------------------------------===//

static Candidates byMatcher(const Hunt &For, const Evidence &Seen,
                            ArrayRef<UserMatcher> Matchers,
                            size_t MatchersLeftWith) {
  Candidates Result;
  for (const MatcherHit &Hit : Seen.matcherHits()) {
    if (Hit.Literal && fitOf(For, *Hit.Literal) != LiteralFit::Whole)
      continue;
    const UserMatcher &Matcher = Matchers[Hit.Matcher];
    const FunctionSighting *Target = Seen.definitionOf(Hit.Target);
    Candidate New{Target ? Target : &Hit.Target,
                  "the matcher '" + Matcher.Text + "' binds it", ""};
    if (Hit.Literal)
      New.Why += " with '" + *Hit.Literal + "'";
    else if (MatchersLeftWith > 1)
      New.Doubt = "the matcher binds no string to \"name\", so it cannot tell "
                  "which handler this is";
    if (!Target)
      New.Doubt = "'" + Hit.Target.Where.Function +
                  "' is defined in no source of the project";
    offer(Result, std::move(New));
  }
  return Result;
}

Answers answersFor(const Hunt &For, const Evidence &Seen,
                   ArrayRef<UserMatcher> Matchers, size_t MatchersLeftWith,
                   llvm::function_ref<bool(StringRef)> HasLiteral) {
  Answers Result;
  Result.Of[Strategy::CodeAttributes] = byCodeAttributes(For, Seen);
  Result.Of[Strategy::Name] = byName(For, Seen);
  Result.Of[Strategy::Rpc] = byRpc(For, Seen);
  Result.Of[Strategy::Registration] = byRegistration(For, Seen, HasLiteral);
  Result.Of[Strategy::Matcher] =
      byMatcher(For, Seen, Matchers, MatchersLeftWith);
  for (auto &[By, All] : Result.Of)
    narrow(All, "is not in the project's tests",
           [](const FunctionSighting &F) { return !F.IsInTests; });
  return Result;
}

Hunt huntFor(const Wanted &Handler, const SourceText &Text) {
  Hunt Result;
  Result.For = &Handler;
  const CodeReference &Code = Handler.Code;
  if (!Code.Function.empty())
    Result.Code = functionNameOf(Code.Function);
  Result.Named = functionNameOf(Handler.Handler);
  Result.Rpc = rpcOf(Code.RpcService, Code.RpcMethod);
  if (!Result.Rpc)
    Result.Rpc = rpcOf(Handler.Handler);
  for (StringRef Route : {StringRef(Handler.Handler), StringRef(Code.Route)})
    if (!Route.empty())
      Result.Routes.push_back(routeOf(Route));
  if (!Code.File.empty())
    for (FileId File : Text.endingLike(Code.File))
      Result.CodeFiles.insert(Text.pathOf(File).str());
  return Result;
}

} // namespace heal
