#include "NounRoundTrip.h"
#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {
namespace {

HandlerTelemetry fullHandler() {
  HandlerTelemetry Result;
  Result.Name = "GET /orders";
  Result.Time = {12.5, 9, 31, 40, 1200};
  Result.ExpectedMillis = 5;
  Result.Samples.push_back(
      {llvm::json::Object{{"id", 7}}, llvm::json::Value("out"), 11.9});
  Result.Recorded = {31, 4};
  Result.Errors.push_back(
      {"std::out_of_range", "no order *", "shop::find", "#0 shop::find", 17});
  Result.Code = {"shop::list",  "src/orders.cc", "/orders",
                 "shop.Orders", "List",          41};
  return Result;
}

TEST(TelemetryNouns, SurviveJson) {
  expectRoundTrip(fullHandler());
  expectRoundTrip(Sequence{"checkout", {"a", "b"}});
  expectRoundTrip(ExecutedOrder{"checkout", {"b", "a"}, 3});
  expectRoundTrip(LineCoverage{"orders", 61.5});
  Telemetry All;
  All.Handlers.push_back(fullHandler());
  All.Functions.push_back({"shop::total", 12, 3.5, {6, 2}});
  All.Sequences.push_back({"checkout", {"a", "b"}});
  All.Executed.push_back({"checkout", {"b", "a"}, 3});
  All.Coverage.push_back({"orders", 61.5});
  All.Problems = {"x.json:3: not usable"};
  All.ProblemCount = 7;
  expectRoundTrip(All);
}

} // namespace
} // namespace heal
