#include "NounRoundTrip.h"
#include "Scene.h"
#include "clang-heal/Rewrite/Audit.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Rewrite, MakesEveryRepairUntilNothingIsFound) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() { return 10; }\nint g() { return 20; }\n";
  S.Rules = {{"kind", "f", "10", "11"}, {"kind", "g", "20", "21"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result),
            "int f() { return 11; }\nint g() { return 21; }\n");
  EXPECT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_THAT(Result.Refusals, IsEmpty());
  EXPECT_EQ(S.Diagnosed, 2u);
}

TEST(Rewrite, RepairsWhatARepairUncovers) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 1+1; }\n";
  S.Rules = {{"one", "f", "1+1", "2-0"}, {"two", "f", "2-0", "2"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result), "int f() { return 2; }\n");
  ASSERT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_EQ(Result.Fixes[1].Kind, "two");
}

TEST(Rewrite, LeavesForLastWhatHidesTheRest) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() { return 10; }\nint g() { return 20; }\n";
  S.Rules = {{"memoize-function", "f", "10", "11"},
             {"merge-repeated-calls", "g", "20", "21"}};
  Rewritten Result = S.rewritten();
  ASSERT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_EQ(Result.Fixes[0].Kind, "merge-repeated-calls");
  EXPECT_EQ(Result.Fixes[1].Kind, "memoize-function");
  EXPECT_EQ(S.Diagnosed, 3u);
}

TEST(Rewrite, MakesOneRepairInAFunctionARound) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() {\n  int a = 10;\n\n  return a + 10;\n}\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result), "int f() {\n  int a = 1;\n\n  return a + 1;\n}\n");
  EXPECT_EQ(S.Diagnosed, 3u);
}

TEST(Rewrite, TakesALambdaForPartOfItsFunction) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() {\n  auto l = [] {\n    return 10;\n  "
                                "};\n  return l() + 20;\n}\n";
  S.Rules = {{"kind", "lambda in f", "10", "1"}, {"kind", "f", "20", "2"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_EQ(S.Diagnosed, 3u);
}

TEST(Rewrite, KeepsRepairsOnOneLineApart) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() { return 10; } int g() { return 20; }\n";
  S.Rules = {{"kind", "f", "10", "1"}, {"kind", "g", "20", "2"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result), "int f() { return 1; } int g() { return 2; }\n");
  EXPECT_EQ(S.Diagnosed, 3u);
}

TEST(Rewrite, DoesNotDependOnTheOrderOfDiagnoses) {
  std::string Patches[2];
  for (bool Backwards : {false, true}) {
    Scene S;
    S.Backwards = Backwards;
    S.Units = {"/p/a.cpp", "/p/b.cpp"};
    if (Backwards)
      std::reverse(S.Units.begin(), S.Units.end());
    S.Outside.Files["/p/a.cpp"] = "int f() {\n  return 10 +\n 20;\n}\n";
    S.Outside.Files["/p/b.cpp"] = "int g() {\n  return 10 +\n 20;\n}\n";
    S.Rules = {{"kind", "f", "10", "1"}, {"other", "f", "20", "2"}};
    for (const Fix &Made : S.rewritten().Fixes)
      Patches[Backwards] += Made.Id + Made.Patch;
  }
  EXPECT_EQ(Patches[0], Patches[1]);
  EXPECT_THAT(Patches[0], HasSubstr("b/b.cpp"));
}

TEST(Rewrite, StopsARepairThatDoesNotRemoveItsCause) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "10 + 0"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, SizeIs(1));
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_EQ(Result.Refusals[0].Reason,
            "it is still found after it was repaired");
}

TEST(Rewrite, SaysWhenTheRoundsDidNotSuffice) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 + 10 + 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten({.MaxRounds = 2});
  EXPECT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_THAT(Result.Problems,
              ElementsAre(HasSubstr("stopped after 2 rounds of repairs")));
}

TEST(Rewrite, WaitsWhenFormattingCameTooNear) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] = "BasedOnStyle: LLVM\n";
  S.Outside.Files["/p/a.cpp"] = "int a = 10 +\n        20;\n";
  S.Rules = {{"kind", "f", "10", "1"}, {"kind", "g", "20", "2"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result), "int a = 1 + 2;\n");
  EXPECT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_EQ(S.Diagnosed, 3u);
}

TEST(Rewrite, MakesARepairThatSpansFiles) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Outside.Files["/p/a.h"] = "int old;\n";
  S.Rules = {{"kind", "f", "10", "1", Tier::Proved, {"<map>"}}};
  bool IsFirst = true;
  Expected<Rewritten> Result = rewrite(
      S.Outside, S.project(),
      [&](const Overlay &Changed) -> Expected<std::vector<Diagnosis>> {
        std::vector<Diagnosis> Found;
        if (!std::exchange(IsFirst, false))
          return Found;
        Found.push_back(
            S.diagnoseFile("/p/a.cpp", S.Outside.Files["/p/a.cpp"]));
        Found[0].RootCauses[0].Edits.push_back({"/p/x/../a.h", 4, 3, "fresh"});
        return Found;
      });
  ASSERT_TRUE(bool(Result));
  ASSERT_THAT(Result->Fixes, SizeIs(1));
  // Who uses what is new there includes the header.
  EXPECT_EQ(afterOf(*Result, "/p/a.h"), "#include <map>\nint fresh;\n");
  EXPECT_EQ(afterOf(*Result, "/p/a.cpp"), "int f() { return 1; }\n");
  EXPECT_THAT(Result->Fixes[0].Patch, HasSubstr("+++ b/a.h"));
}

TEST(Rewrite, MakesNothingOfARepairThatCannotBeMadeWhole) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Expected<Rewritten> Result =
      rewrite(S.Outside, S.project(),
              [&](const Overlay &) -> Expected<std::vector<Diagnosis>> {
                Diagnosis D =
                    S.diagnoseFile("/p/a.cpp", S.Outside.Files["/p/a.cpp"]);
                D.RootCauses[0].Edits.push_back({"/p/gone.h", 0, 0, "x"});
                return std::vector<Diagnosis>{D};
              });
  ASSERT_TRUE(bool(Result));
  EXPECT_THAT(Result->Files, IsEmpty());
  ASSERT_THAT(Result->Refusals, SizeIs(1));
  EXPECT_THAT(Result->Refusals[0].Reason, HasSubstr("cannot read '/p/gone.h'"));
}

TEST(Rewrite, NamesPlacesInTheFileOnDisk) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() {\n  int a = 10;\n  return a + 20;\n}\n";
  S.Rules = {{"a", "f", "10", "1\n+\n1"}, {"b", "f", "20", "2"}};
  Rewritten Result = S.rewritten();
  ASSERT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_EQ(Result.Fixes[1].Where.Line, 3u);
  EXPECT_EQ(Result.Fixes[1].Where.Offset,
            S.Outside.Files["/p/a.cpp"].find("20"));
}

TEST(Rewrite, MakesPatchesThatFollowEachOther) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 + 20; }\n";
  S.Rules = {{"a", "f", "10", "1"}, {"b", "f", "20", "2"}};
  Rewritten Result = S.rewritten();
  ASSERT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_THAT(Result.Fixes[0].Patch,
              HasSubstr("-int f() { return 10 + 20; }\n"
                        "+int f() { return 1 + 20; }\n"));
  EXPECT_THAT(Result.Fixes[1].Patch, HasSubstr("-int f() { return 1 + 20; }\n"
                                               "+int f() { return 1 + 2; }\n"));
}

//===----------------------------------------------------------------------===//
// What is not made
//===----------------------------------------------------------------------===//

TEST(Rewrite, LeavesOutWhatIsNotTrustedEnough) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 + 20 + 30; }\n";
  S.Rules = {{"a", "f", "10", "1", Tier::Proved},
             {"b", "f", "20", "2", Tier::Assumes},
             {"c", "f", "30", "3", Tier::Advice}};
  Rewritten Result = S.rewritten({.LeastTrust = Tier::Proved});
  EXPECT_EQ(afterOf(Result), "int f() { return 1 + 20 + 30; }\n");
  ASSERT_THAT(Result.Refusals, SizeIs(2));
  EXPECT_EQ(Result.Refusals[0].Reason, "its tier is 'assumes'");
  EXPECT_EQ(Result.Refusals[1].Reason, "it is advice only");
  EXPECT_THAT(S.rewritten().Fixes, SizeIs(2)) << "'assumes' is made by default";
  EXPECT_THAT(S.rewritten({.LeastTrust = Tier::Advice}).Fixes, SizeIs(2))
      << "advice is never edited";
}

TEST(Rewrite, RefusesFilesThatAreNotTheProjects) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f();\n";
  S.Outside.Files["/usr/include/x.hpp"] = "inline int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, IsEmpty());
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_THAT(Result.Refusals[0].Reason,
              HasSubstr("'/usr/include/x.hpp' is not the project's own"));
}

TEST(Rewrite, RefusesFilesThatSayTheyAreGenerated) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "// Generated by protoc. DO NOT EDIT!\nint f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, IsEmpty());
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_THAT(Result.Refusals[0].Reason,
              HasSubstr("says that it is generated"));
}

TEST(Rewrite, RefusesAFileThatChangedWhileItWasDiagnosed) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  std::string Read = S.Outside.Files["/p/a.cpp"];
  S.Rules = {{"kind", "f", "10", "1"}};
  Expected<Rewritten> Result =
      rewrite(S.Outside, S.project(),
              [&](const Overlay &) -> Expected<std::vector<Diagnosis>> {
                S.Outside.Files["/p/a.cpp"] = "// new\n" + Read;
                return std::vector<Diagnosis>{S.diagnoseFile("/p/a.cpp", Read)};
              });
  ASSERT_TRUE(bool(Result));
  EXPECT_THAT(Result->Fixes, IsEmpty());
  ASSERT_THAT(Result->Refusals, SizeIs(1));
  EXPECT_EQ(Result->Refusals[0].Reason,
            "'/p/a.cpp' changed while it was diagnosed");
}

TEST(Rewrite, RefusesEditsThatOverlap) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 + 20; }\n";
  Diagnosis D = [&] {
    S.Rules = {{"kind", "f", "10 + 20", "3"}};
    return S.diagnoseFile("/p/a.cpp", S.Outside.Files["/p/a.cpp"]);
  }();
  D.RootCauses[0].Edits.push_back(D.RootCauses[0].Edits[0]);
  D.RootCauses[0].Edits.back().Offset += 2;
  Expected<Rewritten> Result =
      rewrite(S.Outside, S.project(),
              [&](const Overlay &) -> Expected<std::vector<Diagnosis>> {
                return std::vector<Diagnosis>{D};
              });
  ASSERT_TRUE(bool(Result));
  ASSERT_THAT(Result->Refusals, SizeIs(1));
  EXPECT_THAT(Result->Refusals[0].Reason, HasSubstr("overlap"));
}

TEST(Rewrite, RefusesARepairThatChangesNothing) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "10"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, IsEmpty());
  EXPECT_THAT(Result.Files, IsEmpty());
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_EQ(Result.Refusals[0].Reason, "its edits put back what is there");
}

TEST(Rewrite, PassesOnAnErrorOfDiagnose) {
  Scene S;
  Expected<Rewritten> Result =
      rewrite(S.Outside, S.project(),
              [&](const Overlay &) -> Expected<std::vector<Diagnosis>> {
                return makeError(ErrorKind::Interrupted, "stopped");
              });
  ASSERT_FALSE(bool(Result));
  EXPECT_EQ(llvm::toString(Result.takeError()), "stopped");
}

TEST(Rewrite, DoesNotListARefusalOfWhatItRepaired) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "010"}};
  Expected<Rewritten> Result =
      rewrite(S.Outside, S.project(),
              [&](const Overlay &Changed) -> Expected<std::vector<Diagnosis>> {
                Diagnosis D =
                    S.diagnoseFile("/p/a.cpp", S.textOf("/p/a.cpp", Changed));
                if (!Changed.empty()) {
                  const RootCause &Cause = D.RootCauses[0];
                  Place Where = Cause.Where;
                  --Where.Offset;
                  --Where.Column;
                  D.Refusals = {{Cause.Kind,
                                 Where,
                                 Cause.Function,
                                 Cause.Expression,
                                 "o",
                                 "it is repaired",
                                 {}}};
                  D.RootCauses.clear();
                }
                return std::vector<Diagnosis>{D};
              });
  ASSERT_TRUE(bool(Result));
  EXPECT_THAT(Result->Fixes, SizeIs(1));
  EXPECT_THAT(Result->Refusals, IsEmpty());
}

//===----------------------------------------------------------------------===//
// Ids
//===----------------------------------------------------------------------===//

TEST(Rewrite, GivesIdsThatSurviveAMoveOfTheCode) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  std::string Id = S.rewritten().Fixes.at(0).Id;
  EXPECT_EQ(Id.size(), 12u);
  S.Outside.Files["/p/a.cpp"] = "// A comment.\n\nint f() { return 10; }\n";
  EXPECT_EQ(S.rewritten().Fixes.at(0).Id, Id);
  S.Rules[0].Function = "g";
  EXPECT_NE(S.rewritten().Fixes.at(0).Id, Id);
}

TEST(Rewrite, TellsRepeatsApartById) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 +\n 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten();
  ASSERT_THAT(Result.Fixes, SizeIs(2));
  EXPECT_NE(Result.Fixes[0].Id, Result.Fixes[1].Id);
}

TEST(Fix, SurvivesJson) {
  Fix Made{"0123456789ab",
           "kind",
           "handler",
           "f",
           "title",
           {"/p/a.cpp", 1, 2, 3},
           Tier::Assumes,
           0.5,
           "e",
           "message",
           {{"o", "d", {"/p/a.cpp", 1, 2, 3}}},
           {{"t", "d"}},
           {{"/p/a.cpp", 1, 2, "x"}},
           "--- a/a.cpp\n",
           {{{"/p/a.cpp", 1, 2, "x"}},
            {"<future>"},
            {{"0123456789ab00", {"/p/a.cpp", 1, 2, 3}, "e"}},
            {{"/p/a.cpp", "1f"}},
            "why"}};
  expectRoundTrip(Made);
  expectRoundTrip(Made.Audited);
  expectRoundTrip(AuditTally{"i", "k", "e", {"a.cpp", 1, 2, 3}, 1, 2, 3, {"x"}});
}

} // namespace
} // namespace heal
