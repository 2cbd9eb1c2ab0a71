#include "DiagnoseInternal.h"
#include "NounRoundTrip.h"

namespace heal {
namespace {

Place place(unsigned Offset) { return {"/p/a.cpp", 3, 5, Offset}; }

RootCause cause() {
  RootCause Result;
  Result.Kind = "hoist-invariant-call";
  Result.Where = place(40);
  Result.Function = "shop::list";
  Result.Expression = "count(items)";
  Result.Message = "runs on every turn";
  Result.Weight = 0.5;
  Result.WeightSource = "structure";
  Result.Trust = Tier::Assumes;
  Result.Proof = {{"it is pure", "it reads 'items'", place(40)}};
  Result.Assumptions = {{"[[gnu::pure]] is believed", "shop::count"}};
  Result.Edits = {{"/p/a.cpp", 12, 4, "text"}};
  Result.Includes = {"<vector>"};
  Result.AuditEdits = {{"/p/a.cpp", 12, 0, "assert"}};
  Result.AuditSites = {{place(12), "count(items)"}};
  Result.NeedsThreads = true;
  return Result;
}

Refused refusal() {
  return {"hoist-invariant-call", place(9),        "shop::list", "size(items)",
          "nothing is written",   "it is written", place(11)};
}

Site site() {
  Site Result;
  Result.Handler = "GET /";
  Result.Function = "shop::list";
  Result.Usr = "c:@F@list#";
  Result.File = "/p/a.cpp";
  Result.Line = 3;
  Result.Column = 1;
  Result.BeginOffset = 10;
  Result.EndOffset = 90;
  Result.Unit = "/p/a.cpp";
  Result.Strategy = "name";
  Result.Explanation = "because";
  Result.TimeShare = 0.25;
  return Result;
}

TEST(Diagnosis, PartsSurviveJson) {
  expectRoundTrip(place(40));
  expectRoundTrip(cause());
  expectRoundTrip(refusal());
  expectRoundTrip(cause().Proof.front());
  expectRoundTrip(cause().Assumptions.front());
  expectRoundTrip(cause().Edits.front());
  expectRoundTrip(cause().AuditSites.front());
  expectRoundTrip(Context{"void f()", {"main"}, {"shop::Order"}});
  Callee Called{"shop::count", "/p/a.cpp", true, true, "pure"};
  expectRoundTrip(Called);
  expectRoundTrip(Dependencies{{"items"}, {"sum"}, {Called}, {"/p/a.cpp"}});
  expectRoundTrip(Impact{{"GET /"}, {"test/a.cpp"}, 0.5});
}

TEST(Diagnosis, SurvivesJson) {
  Diagnosis D;
  D.Handler = "GET /";
  D.Anomaly = llvm::json::Object{{"type", "performance"}};
  D.Where = site();
  D.RootCauses = {cause()};
  D.Refusals = {refusal()};
  D.SuggestedFixes = {"computes it once"};
  D.Surroundings = {"void f()", {"main"}, {"shop::Order"}};
  D.DependsOn.Reads = {"items"};
  D.Reach = {{"POST /"}, {"test/a.cpp"}, 0.5};
  D.Problems = {"a.cpp:1:1: no"};
  expectRoundTrip(D);
}

FunctionFindings findings() {
  FunctionFindings Result;
  Result.File = "/p/a.h";
  Result.Function = "shop::list";
  Result.Usr = "c:@F@list#";
  Result.Body = 7;
  Result.IsTemplate = Result.IsInHeader = true;
  Result.Unit = "/p/a.cpp";
  Result.Sees = {{18000000000000000000u, 4000000000u}};
  Result.Causes = {cause()};
  Result.Refusals = {refusal()};
  return Result;
}

TEST(UnitFindings, SurviveJson) {
  UnitFindings Found;
  Found.Version = "1";
  Found.Unit = "/p/a.cpp";
  Found.Flags = "ab";
  Found.Kinds = {"hoist-invariant-call"};
  Found.AsksOthers = true;
  Found.Files = {{"/p/a.h", "cd"}};
  Found.Others = {{"c:@F@f#", "f", true, "ef"}};
  Found.Functions = {findings()};
  expectRoundTrip(Found);
}

} // namespace
} // namespace heal
