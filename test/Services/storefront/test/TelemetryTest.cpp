#include "storefront/telemetry.h"
#include <cstdio>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace storefront::telemetry;
using Json = nlohmann::json;

namespace {

Clock::time_point at(std::int64_t nanoseconds) {
    return Clock::time_point(std::chrono::nanoseconds(nanoseconds));
}

std::string attribute(const Json &holder, const std::string &key) {
    for (const Json &entry : holder["attributes"])
        if (entry["key"] == key)
            return entry["value"].begin().value().get<std::string>();
    return "(none)";
}

RequestSpan orderSpan() {
    RequestSpan span;
    span.method = "GET";
    span.route = "/orders";
    span.site = {"storefront::orders::listOrders", "src/orders.cpp", 17};
    span.status = 200;
    span.start = at(1000000000);
    span.end = at(1002500000);
    return span;
}

class TelemetryFile : public testing::Test {
  protected:
    void TearDown() override { std::remove(path.c_str()); }

    std::vector<Json> lines() const {
        std::vector<Json> parsed;
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);)
            parsed.push_back(Json::parse(line));
        return parsed;
    }

    const std::string path = testing::TempDir() + "storefront-telemetry.jsonl";
};

} // namespace

TEST_F(TelemetryFile, HoldsOneSpanPerRequest) {
    Exporter exporter(path);
    ASSERT_TRUE(exporter.isOpen());
    exporter.write(orderSpan());
    RequestSpan sampled = orderSpan();
    sampled.inputs = R"({"limit":3})";
    sampled.output = "[1,2,3]";
    exporter.write(sampled);
    exporter.flush();

    const std::vector<Json> written = lines();
    ASSERT_EQ(written.size(), 2u);
    const Json &batch = written[0]["resourceSpans"][0];
    EXPECT_EQ(attribute(batch["resource"], "service.name"), "storefront");
    const Json &span = batch["scopeSpans"][0]["spans"][0];
    EXPECT_EQ(span["name"], "GET /orders");
    EXPECT_EQ(span["kind"], 2);
    EXPECT_EQ(span["startTimeUnixNano"], "1000000000");
    EXPECT_EQ(span["endTimeUnixNano"], "1002500000");
    EXPECT_EQ(span["traceId"].get<std::string>().size(), 32u);
    EXPECT_EQ(span["spanId"].get<std::string>().size(), 16u);
    EXPECT_EQ(attribute(span, "http.request.method"), "GET");
    EXPECT_EQ(attribute(span, "http.route"), "/orders");
    EXPECT_EQ(attribute(span, "http.response.status_code"), "200");
    EXPECT_EQ(attribute(span, "code.function.name"), "storefront::orders::listOrders");
    EXPECT_EQ(attribute(span, "code.file.path"), "src/orders.cpp");
    EXPECT_EQ(attribute(span, "code.line.number"), "17");
    EXPECT_EQ(attribute(span, "heal.inputs"), "(none)");
    EXPECT_FALSE(span.contains("status"));

    const Json &second = written[1]["resourceSpans"][0]["scopeSpans"][0]["spans"][0];
    EXPECT_EQ(attribute(second, "heal.inputs"), R"({"limit":3})");
    EXPECT_EQ(attribute(second, "heal.output"), "[1,2,3]");
    EXPECT_NE(second["spanId"], span["spanId"]);
}

TEST_F(TelemetryFile, TellsExceptions) {
    Exporter exporter(path);
    RequestSpan failed = orderSpan();
    failed.status = 404;
    failed.exceptionType = "std::out_of_range";
    failed.exceptionMessage = "no product 0";
    exporter.write(failed);
    exporter.flush();

    const Json span = lines().at(0)["resourceSpans"][0]["scopeSpans"][0]["spans"][0];
    EXPECT_EQ(span["status"]["code"], 2);
    EXPECT_EQ(span["events"][0]["name"], "exception");
    EXPECT_EQ(attribute(span["events"][0], "exception.type"), "std::out_of_range");
    EXPECT_EQ(attribute(span["events"][0], "exception.message"), "no product 0");
}

TEST_F(TelemetryFile, ReplacesWhatIsNoUtf8) {
    Exporter exporter(path);
    RequestSpan failed = orderSpan();
    failed.exceptionType = "std::out_of_range";
    failed.exceptionMessage = "no guide '\xff'";
    exporter.write(failed);
    exporter.flush();
    EXPECT_EQ(lines().size(), 1u);
}

TEST_F(TelemetryFile, LogsSequences) {
    Exporter exporter(path);
    exporter.writeSequence("checkout", {"validate", "persist"}, at(5));
    exporter.flush();

    const Json record = lines().at(0)["resourceLogs"][0]["scopeLogs"][0]["logRecords"][0];
    EXPECT_EQ(record["timeUnixNano"], "5");
    EXPECT_EQ(attribute(record, "sequence.id"), "checkout");
    const Json &beats = record["attributes"][1];
    EXPECT_EQ(beats["key"], "sequence.executed_beats");
    const Json &values = beats["value"]["arrayValue"]["values"];
    ASSERT_EQ(values.size(), 2u);
    EXPECT_EQ(values[0]["stringValue"], "validate");
    EXPECT_EQ(values[1]["stringValue"], "persist");
}

TEST(Telemetry, WritesNothingWithoutAFile) {
    Exporter exporter("");
    EXPECT_FALSE(exporter.isOpen());
    exporter.write(orderSpan());
    exporter.flush();
}
