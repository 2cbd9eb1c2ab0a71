#include "AuditsInternal.h"
#include "Scene.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Rewritten audited(Scene &S) {
  Rewritten Fixes = S.rewritten({.WithAudits = true});
  Expected<Rewritten> Result = auditedSources(Fixes, "/p");
  if (!Result) {
    ADD_FAILURE() << llvm::toString(Result.takeError());
    return {};
  }
  return std::move(*Result);
}

Rule rule(std::string Needle, std::string Audit) {
  return {"kind", "f", Needle, "1", Tier::Proved, {}, Audit};
}

TEST(Audit, NamesItsPlaceAndItsVariables) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f(int x) { return x + 10; }\n";
  S.Rules = {rule("10", "(int(CLANG_HEAL_SITE_0 & 7) + [](int "
                        "kept_CLANG_HEAL_ID) { return kept_CLANG_HEAL_ID; }"
                        "(10))")};
  Rewritten Result = audited(S);
  ASSERT_EQ(Result.Fixes.size(), 1u);
  std::string Id = Result.Fixes.front().Id;
  EXPECT_EQ(fixOfPlace(Result.Fixes.front().Audited.Places.front().Id), Id);
  EXPECT_THAT(afterOf(Result), HasSubstr("int(0x" + Id + "00 & 7)"));
  EXPECT_THAT(afterOf(Result), HasSubstr("[](int kept_" + Id + ")"));
  EXPECT_THAT(afterOf(Result), HasSubstr("#include \"clang-heal-audit.h\""));
  EXPECT_THAT(afterOf(Result, "/p/clang-heal-audit.h"),
              HasSubstr("{0x" + Id + "00, \"kind\", \"a.cpp\", 1, \"10\"},"));
}

TEST(Audit, SaysWhichFixesHaveNone) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 + 20; }\n";
  S.Rules = {rule("10", "")};
  Rewritten Result = audited(S);
  ASSERT_EQ(Result.Refusals.size(), 1u);
  EXPECT_EQ(Result.Refusals.front().Reason, "its kind does not say how");
  EXPECT_THAT(Result.Files, IsEmpty());
}

TEST(Audit, LeavesOutWhatDoesNotCompile) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() { return 10; }\nint g() { return 20; }\n";
  S.Rules = {rule("10", "unknown(10)"), rule("20", "(20)")};
  S.Rules[1].Function = "g";
  Rewritten Result = audited(S);
  ASSERT_EQ(Result.Refusals.size(), 1u);
  EXPECT_THAT(Result.Refusals.front().Reason, HasSubstr("'unknown'"));
  EXPECT_THAT(afterOf(Result), HasSubstr("return 10;"));
  EXPECT_THAT(afterOf(Result), HasSubstr("return (20);"));
}

/// The safety net sees into the header.
TEST(Audit, IsParsedWithTheRuntime) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {rule("10", "::clang_heal_audit::same<CLANG_HEAL_SITE_0>(10, 10)")};
  EXPECT_THAT(audited(S).Refusals, IsEmpty());
  S.Rules.front().Audit =
      "(::clang_heal_audit::equal<CLANG_HEAL_SITE_0>(10), 1)";
  EXPECT_THAT(audited(S).Refusals.front().Reason, HasSubstr("equal"));
}

TEST(Audit, AuditsOneOfTwoThatOverlap) {
  Scene S;
  std::string Text = "int f() { return 10 + 20; }\n";
  S.Rules = {rule("10", "(10)"), rule("20", "(20)"), rule("30", "(30)")};
  Diagnosis Found = S.diagnoseFile("/p/a.cpp", Text);
  Found.RootCauses[1].AuditEdits = {{"/p/a.cpp", 17, 7, "(10 + 20)"}};
  Project Sources = S.project();
  RewriteOptions Opts;
  RewriteInput Input{S.Outside, Sources, Opts, {Found}};
  Attempt Made;
  Made.Result.Files = {{"/p/a.cpp", Text, "all repaired"}};
  for (const RootCause &Cause : Found.RootCauses)
    Made.Keys.push_back(keyOf(Cause));
  Made.Keys.push_back({"/p/a.cpp", 3, "kind", "uncovered"});
  Made.Result.Fixes.resize(3);
  Made.Result.Fixes[0].Id = "aaaaaaaaaaaa";
  chooseAudits(Input, {}, Made);
  EXPECT_TRUE(Made.Result.Fixes[0].Audited.exists());
  EXPECT_EQ(Made.Result.Fixes[1].Audited.Missing,
            "its audit overlaps that of fix aaaaaaaaaaaa");
  EXPECT_THAT(Made.Result.Fixes[2].Audited.Missing,
              HasSubstr("another fix uncovers it"));
}

Fix withAudit(StringRef Id, std::vector<Edit> Edits) {
  Fix Result;
  Result.Id = Id.str();
  Result.Audited.Edits = std::move(Edits);
  Result.Audited.Digests["/p/s/a.cpp"] =
      llvm::utohexstr(llvm::xxh3_64bits(StringRef("f();\n")));
  return Result;
}

TEST(AuditedText, PutsInsertionsBeforeWhatTakesTheirPlace) {
  std::vector<Fix> Fixes = {withAudit("a", {{"/p/s/a.cpp", 0, 3, "same(f())"}}),
                            withAudit("b", {{"/p/s/a.cpp", 0, 0, "int x; "}}),
                            withAudit("c", {{"/p/s/a.cpp", 0, 0, "int y; "}})};
  Expected<std::string> Text = auditedText(Fixes, "/p/s/a.cpp", "f();\n", "/p");
  ASSERT_TRUE(bool(Text));
  EXPECT_EQ(*Text, "#include \"../clang-heal-audit.h\"\n"
                   "int x; int y; same(f());\n");
}

TEST(AuditedText, RefusesAnotherText) {
  std::vector<Fix> Fixes = {withAudit("a", {{"/p/s/a.cpp", 0, 3, "g()"}})};
  Expected<std::string> Text = auditedText(Fixes, "/p/s/a.cpp", "h();\n", "/p");
  ASSERT_FALSE(bool(Text));
  EXPECT_THAT(llvm::toString(Text.takeError()),
              HasSubstr("is not what it was when its audit was made"));
}

TEST(AuditHeader, QuotesWhatStandsInTheSource) {
  EXPECT_EQ(cppLiteral("f(\"a\\n\", '?')\n\x7f"),
            "\"f(\\\"a\\\\n\\\", '\\?')\\012\\177\"");
}

TEST(AuditLog, CountsWhatAKilledProgramSaidWhileItRan) {
  AuditReport Report = readAuditLog(
      R"log({"audit":"site","site":"aaaaaaaaaaaa00","kind":"k","file":"b.cpp","line":2,"expression":"f()"}
{"audit":"site","site":"aaaaaaaaaaaa01","kind":"k","file":"b.cpp","line":1,"expression":"g()"}
{"audit":"reached","site":"aaaaaaaaaaaa00"}
{"audit":"violation","site":"aaaaaaaaaaaa00","kind":"k","file":"b.cpp","line":2,"expression":"f()","kept":"1","now":"2"}
{"audit":"rea)log",
      "log");
  ASSERT_EQ(Report.Places.size(), 2u);
  EXPECT_EQ(Report.Places[0].Expression, "g()");
  EXPECT_EQ(Report.Places[0].Evaluated, 0u);
  EXPECT_EQ(Report.Places[1].Evaluated, 1u);
  EXPECT_THAT(Report.Places[1].Examples, ElementsAre("is 2, kept was 1"));
  EXPECT_EQ(Report.violations(), 1u);
  EXPECT_THAT(Report.Problems, ElementsAre("log:5: not a line of an audit"));
  EXPECT_EQ(summaryOf(Report), "2 places, 1 evaluated (1 time), 1 violation");
}

TEST(AuditLog, AddsUpPrograms) {
  std::string Tally =
      R"({"audit":"tally","site":"aaaaaaaaaaaa00","evaluated":3,"violations":1,"incomparable":2})"
      "\n";
  AuditReport Report = readAuditLog(Tally + Tally, "log");
  EXPECT_EQ(summaryOf(Report), "1 place, 1 evaluated (6 times), 2 violations, "
                               "4 not comparable");
}

} // namespace
} // namespace heal
