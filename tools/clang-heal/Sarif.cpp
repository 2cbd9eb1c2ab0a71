//===- Sarif.cpp - Findings for code scanning -----------------------------===//
#include "Sarif.h"
#include "clang-heal/Fixes/FixKind.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

/// \p File as a URI relative to \p Root, or as a file URI.
static std::string uriOf(StringRef File, StringRef Root) {
  bool IsBelow =
      File.starts_with(Root) && File.drop_front(Root.size()).starts_with("/");
  StringRef Path = IsBelow ? File.drop_front(Root.size() + 1) : File;
  std::string Result = IsBelow ? "" : "file://";
  for (unsigned char C : Path) {
    bool IsPlain = llvm::isAlnum(C) || StringRef("-._~/").contains(C);
    Result += IsPlain ? std::string(1, C)
                      : llvm::formatv("%{0:X-2}", unsigned(C)).str();
  }
  return Result;
}

static Object artifact(StringRef File, StringRef Root) {
  return Object{{"uri", uriOf(File, Root)}};
}

static Object message(StringRef Text) {
  return Object{{"text", validUtf8(Text)}};
}

static Object location(const Place &Where, StringRef Root) {
  return Object{{"physicalLocation",
                 Object{{"artifactLocation", artifact(Where.File, Root)},
                        {"region", Object{{"startLine", Where.Line},
                                          {"startColumn", Where.Column}}}}}};
}

/// One `fix` with the changes of each file.
static Object fixOf(const RootCause &Cause, StringRef Root) {
  std::map<std::string, Array> ByFile;
  for (const Edit &E : Cause.Edits)
    ByFile[E.File].push_back(
        Object{{"deletedRegion",
                Object{{"byteOffset", E.Offset}, {"byteLength", E.Length}}},
               {"insertedContent", message(E.Text)}});
  Array Changes;
  for (auto &[File, Replacements] : ByFile)
    Changes.push_back(Object{{"artifactLocation", artifact(File, Root)},
                             {"replacements", std::move(Replacements)}});
  const FixKind *Kind = fixKindOf(Cause.Kind);
  return Object{{"description", message(Kind ? Kind->Title : Cause.Kind)},
                {"artifactChanges", std::move(Changes)}};
}

static Object resultOf(const RootCause &Cause, StringRef Root) {
  Object Result{
      {"ruleId", Cause.Kind},
      {"level", Cause.Trust == Tier::Advice ? "note" : "warning"},
      {"message", message(Cause.Message)},
      {"locations", Array{location(Cause.Where, Root)}},
      {"properties", Object{{"tier", nameOf(Cause.Trust)},
                            {"function", validUtf8(Cause.Function)},
                            {"expression", validUtf8(Cause.Expression)},
                            {"weight", Cause.Weight},
                            {"proof", toJson(Cause.Proof)},
                            {"assumptions", toJson(Cause.Assumptions)}}}};
  if (!Cause.Edits.empty())
    Result["fixes"] = Array{fixOf(Cause, Root)};
  Array Related;
  for (const ProofStep &Step : Cause.Proof)
    if (Step.Where.Line) {
      Object Place = location(Step.Where, Root);
      Place["id"] = static_cast<int64_t>(Related.size());
      Place["message"] = message(Step.Obligation + ": " + Step.Discharged);
      Related.push_back(std::move(Place));
    }
  if (!Related.empty())
    Result["relatedLocations"] = std::move(Related);
  return Result;
}

static Object resultOf(const Refused &Refusal, StringRef Root) {
  Object Result{
      {"ruleId", Refusal.Kind},
      {"kind", "informational"},
      {"level", "none"},
      {"message", message("left alone: " + Refusal.Reason)},
      {"locations", Array{location(Refusal.Where, Root)}},
      {"properties", Object{{"obligation", validUtf8(Refusal.Obligation)},
                            {"expression", validUtf8(Refusal.Expression)}}}};
  if (Refusal.Culprit.Line)
    Result["relatedLocations"] = Array{location(Refusal.Culprit, Root)};
  return Result;
}

static Array rules() {
  Array Result;
  for (const FixKind *Kind : fixKinds())
    Result.push_back(
        Object{{"id", Kind->Id},
               {"shortDescription", message(Kind->Title)},
               {"defaultConfiguration", Object{{"level", "warning"}}}});
  return Result;
}

Value sarif(ArrayRef<Diagnosis> Found, StringRef Root) {
  Array Results, Notifications;
  bool Succeeded = true;
  for (const Diagnosis &D : Found) {
    for (const RootCause &Cause : D.RootCauses)
      Results.push_back(resultOf(Cause, Root));
    for (const Refused &Refusal : D.Refusals)
      Results.push_back(resultOf(Refusal, Root));
    for (const std::string &Problem : D.Problems) {
      Succeeded = false;
      Notifications.push_back(
          Object{{"level", "error"}, {"message", message(Problem)}});
    }
  }
  Object Driver{{"name", "clang-heal"},
                {"version", CLANG_HEAL_VERSION},
                {"rules", rules()}};
  Object Invocation{{"executionSuccessful", Succeeded},
                    {"toolExecutionNotifications", std::move(Notifications)}};
  Object Run{{"tool", Object{{"driver", std::move(Driver)}}},
             {"columnKind", "utf16CodeUnits"},
             {"invocations", Array{std::move(Invocation)}},
             {"results", std::move(Results)}};
  return Object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Array{std::move(Run)}}};
}

} // namespace heal
