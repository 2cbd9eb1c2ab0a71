#include "clang-heal/Locate/Site.h"
#include "NounRoundTrip.h"

namespace heal {
namespace {

Site someSite() {
  return {.Handler = "GET /orders",
          .Function = "shop::list",
          .Usr = "c:@N@shop@F@list#",
          .File = "/p/a.cpp",
          .Line = 3,
          .Column = 5,
          .BeginOffset = 10,
          .EndOffset = 20,
          .Unit = "/p/b.cpp",
          .Strategy = "registration",
          .Explanation = "it is registered under '/orders' at b.cpp:7",
          .TimeShare = 0.5};
}

TEST(Site, SurvivesJson) { expectRoundTrip(someSite()); }

TEST(Unlocated, SurvivesJson) {
  expectRoundTrip(Unlocated{.Handler = "list",
                            .Reason = "2 functions fit",
                            .Candidates = {someSite()},
                            .NearestNames = {"lists"}});
}

} // namespace
} // namespace heal
