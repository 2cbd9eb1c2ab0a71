//===- Configuration.cpp - Reading `.clang-heal` --------------------------===//
#include "clang-heal/Pipeline/Configuration.h"
#include "clang-heal/Fixes/FixKind.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"
#include <cmath>

namespace heal {

/// The file's spelling of Deploy's MergePolicy, in its order.
enum class MergeWord { Never, Proved };
static ArrayRef<StringRef> enumNames(MergeWord *) {
  static constexpr StringRef Names[] = {"never", "proved"};
  return Names;
}

/// The keys of one entry of `slos`.
static constexpr StringRef SloKeys[] = {"avg", "p95", "errorRate"};

} // namespace heal

LLVM_YAML_IS_STRING_MAP(heal::Slo)
LLVM_YAML_IS_STRING_MAP(heal::DeclaredEffect)
LLVM_YAML_IS_STRING_MAP(std::vector<std::string>)

namespace llvm::yaml {

/// An enum of ours is read by its spelling; the error lists all of them.
template <heal::NamedEnum E> struct ScalarTraits<E> {
  static void output(const E &Value, void *, raw_ostream &OS) {
    OS << heal::nameOf(Value);
  }
  static StringRef input(StringRef Text, void *, E &Value) {
    if (std::optional<E> Known = heal::enumOf<E>(Text)) {
      Value = *Known;
      return {};
    }
    static const std::string Message =
        "must be one of " +
        llvm::join(heal::enumNames(static_cast<E *>(nullptr)), ", ");
    return Message;
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <> struct MappingTraits<heal::Slo> {
  static void mapping(IO &Io, heal::Slo &Limits) {
    Io.mapOptional("avg", Limits.AvgMillis);
    Io.mapOptional("p95", Limits.P95Millis);
    Io.mapOptional("errorRate", Limits.ErrorRate);
  }
};

template <> struct MappingTraits<heal::Configuration> {
  /// The order is that of Configuration's fields and of the page.
  static void mapping(IO &Io, heal::Configuration &File) {
    Io.mapOptional("buildDirectory", File.BuildDirectory);
    Io.mapOptional("telemetry", File.Telemetry);
    Io.mapOptional("factor", File.Factor);
    Io.mapOptional("minCalls", File.MinCalls);
    Io.mapOptional("slos", File.Slos);
    Io.mapOptional("sequences", File.Sequences);
    Io.mapOptional("matchers", File.Matchers);
    Io.mapOptional("kinds", File.Kinds);
    Io.mapOptional("tier", File.LeastTrust);
    Io.mapOptional("effects", File.Effects);
    Io.mapOptional("wholeProgram", File.WholeProgram);
    Io.mapOptional("build", File.Build);
    Io.mapOptional("test", File.Test);
    Io.mapOptional("generatedTests", File.GeneratedTests);
    Io.mapOptional("auditBuild", File.AuditBuild);
    Io.mapOptional("benchmark", File.Benchmark);
    Io.mapOptional("benchmarkRuns", File.BenchmarkRuns);
    Io.mapOptional("minSpeedup", File.MinSpeedup);
    uint64_t Seconds = File.Timeout.count();
    Io.mapOptional("timeout", Seconds);
    File.Timeout = std::chrono::seconds(Seconds);
    Io.mapOptional("forge", File.Forge);
    Io.mapOptional("remote", File.Remote);
    Io.mapOptional("base", File.Base);
    Io.mapOptional("forgeDirectory", File.ForgeDirectory);
    heal::MergeWord Merge = static_cast<heal::MergeWord>(File.Merge);
    Io.mapOptional("merge", Merge);
    File.Merge = static_cast<heal::MergePolicy>(Merge);
    Io.mapOptional("maxOpen", File.MaxOpen);
    Io.mapOptional("rollOut", File.RollOut);
    Io.mapOptional("store", File.Store);
    Io.mapOptional("report", File.Report);
    Io.mapOptional("format", File.Format);
  }
};

} // namespace llvm::yaml

namespace heal {

namespace path = llvm::sys::path;

ArrayRef<StringRef> configurationKeys() {
  static constexpr StringRef Keys[] = {
      "buildDirectory", "telemetry",      "factor",         "minCalls",
      "slos",           "sequences",      "matchers",       "kinds",
      "tier",           "effects",        "wholeProgram",   "build",
      "test",           "generatedTests", "auditBuild",     "benchmark",
      "benchmarkRuns",  "minSpeedup",     "timeout",        "forge",
      "remote",         "base",           "forgeDirectory", "merge",
      "maxOpen",        "rollOut",        "store",          "report",
      "format"};
  return Keys;
}

std::string Configuration::resolve(StringRef Path) const {
  if (Path.empty() || Path == "-" || path::is_absolute(Path))
    return Path.str();
  llvm::SmallString<256> Below(Root);
  path::append(Below, Path);
  path::remove_dots(Below, /*remove_dot_dot=*/true);
  return Below.str().str();
}

void Configuration::inform(SummaryStore &To) const {
  for (const auto &[Name, Effect] : Effects)
    To.believe(Name, Effect);
  if (WholeProgram)
    To.takeAsWhole();
}

namespace {

/// The first thing that LLVM's reader had to say.
struct Complaint {
  std::string Message, LineText;
  int Line = 0, Column = 0;
};

void keepFirst(const llvm::SMDiagnostic &Said, void *Context) {
  auto &First = *static_cast<std::optional<Complaint> *>(Context);
  if (!First && Said.getKind() == llvm::SourceMgr::DK_Error)
    First = Complaint{Said.getMessage().str(), Said.getLineContents().str(),
                      Said.getLineNo(), Said.getColumnNo()};
}

StringRef nearest(StringRef Word, ArrayRef<StringRef> Known) {
  return *std::min_element(Known.begin(), Known.end(),
                           [&](StringRef A, StringRef B) {
                             return Word.edit_distance_insensitive(A) <
                                    Word.edit_distance_insensitive(B);
                           });
}

/// The key in whose line something is wrong; empty when there is none.
StringRef keyOf(StringRef LineText) {
  auto [Key, Value] = LineText.split(':');
  return Key.size() < LineText.size() ? Key.trim(" \t-'\"") : StringRef();
}

Error explain(const Complaint &What, StringRef Path) {
  std::string Where = llvm::formatv("{0}:{1}", Path, What.Line).str();
  StringRef Message = What.Message;
  if (Message.consume_front("unknown key '")) {
    StringRef Key = Message.take_until([](char C) { return C == '\''; });
    StringRef Near = What.Column > 0 ? nearest(Key, SloKeys)
                                     : nearest(Key, configurationKeys());
    return makeError(ErrorKind::BadInput,
                     "{0}: unknown key '{1}' (did you mean '{2}'? "
                     "docs/configuration.md lists all)",
                     Where, Key, Near);
  }
  StringRef Key = keyOf(What.LineText);
  if (Key.empty())
    return makeError(ErrorKind::BadInput, "{0}: cannot read it as YAML: {1}",
                     Where, Message);
  return makeError(ErrorKind::BadInput,
                   "{0}: '{1}': {2} (see docs/configuration.md)", Where, Key,
                   Message);
}

Error refuse(StringRef Path, StringRef Key, const llvm::Twine &Wanted) {
  return makeError(ErrorKind::BadInput,
                   "{0}: '{1}' must be {2} (see docs/configuration.md)", Path,
                   Key, Wanted.str());
}

/// What the types alone do not say.
Error checkValues(const Configuration &File, StringRef Path) {
  if (!(File.Factor >= 1) || !std::isfinite(File.Factor))
    return refuse(Path, "factor", "a number of at least 1");
  if (!(File.MinSpeedup >= 1) || !std::isfinite(File.MinSpeedup))
    return refuse(Path, "minSpeedup", "a number of at least 1");
  if (File.Timeout.count() <= 0)
    return refuse(Path, "timeout", "a positive number of seconds");
  if (File.BenchmarkRuns < 3)
    return refuse(Path, "benchmarkRuns", "at least 3");
  if (File.LeastTrust == Tier::Advice)
    return refuse(Path, "tier", "proved or assumes");
  for (const std::string &Kind : File.Kinds)
    if (!fixKindOf(Kind))
      return makeError(ErrorKind::BadInput,
                       "{0}: unknown kind '{1}' in 'kinds' (did you mean "
                       "'{2}'? 'clang-heal kinds' lists all)",
                       Path, Kind, nearestKind(Kind));
  for (const auto &[Handler, Limits] : File.Slos)
    for (std::optional<double> Limit :
         {Limits.AvgMillis, Limits.P95Millis, Limits.ErrorRate})
      if (Limit && (!std::isfinite(*Limit) || *Limit < 0))
        return refuse(Path, "slos: " + Handler,
                      "numbers that are not negative");
  return Error::success();
}

std::optional<std::string> findUpwards(World &Outside, StringRef From) {
  for (StringRef Folder = From; !Folder.empty();
       Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Candidate(Folder);
    path::append(Candidate, ConfigurationName);
    if (Outside.exists(Candidate) && !Outside.isDirectory(Candidate))
      return Candidate.str().str();
  }
  return std::nullopt;
}

} // namespace

Expected<Configuration> parseConfiguration(StringRef Text, StringRef Path) {
  Configuration Result;
  Result.Root = path::parent_path(Path).str();
  std::optional<Complaint> First;
  llvm::yaml::Input Reader(Text, nullptr, keepFirst, &First);
  Reader >> Result;
  if (First)
    return explain(*First, Path);
  if (Reader.error())
    return makeError(ErrorKind::BadInput, "{0}: cannot read it as YAML: {1}",
                     Path, Reader.error().message());
  // A file without settings has no node, and no document to go on from.
  if (Reader.getCurrentNode() && Reader.nextDocument())
    return makeError(ErrorKind::BadInput,
                     "{0}: holds a second YAML document (remove the '---' "
                     "between them)",
                     Path);
  if (Error Err = checkValues(Result, Path))
    return std::move(Err);
  return Result;
}

Expected<Configuration> readConfiguration(World &Outside, StringRef Path,
                                          StringRef From) {
  std::optional<std::string> File =
      Path.empty() ? findUpwards(Outside, From) : Path.str();
  if (!File) {
    Configuration Defaults;
    Defaults.Root = From.str();
    return Defaults;
  }
  Expected<std::string> Text = Outside.readFile(*File);
  if (!Text)
    return Text.takeError();
  llvm::SmallString<256> Absolute(*File);
  llvm::sys::fs::make_absolute(From, Absolute);
  return parseConfiguration(*Text, Absolute);
}

} // namespace heal
