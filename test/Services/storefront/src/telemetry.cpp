#include "storefront/telemetry.h"
#include <cstdio>
#include <nlohmann/json.hpp>

namespace storefront::telemetry {
namespace {

using Json = nlohmann::json;

Json text(const char *key, const std::string &value) {
    return {{"key", key}, {"value", {{"stringValue", value}}}};
}

Json number(const char *key, int value) {
    return {{"key", key}, {"value", {{"intValue", std::to_string(value)}}}};
}

Json resource() {
    return {{"attributes", Json::array({text("service.name", "storefront")})}};
}

std::string nanoseconds(Clock::time_point when) {
    const auto since =
        std::chrono::duration_cast<std::chrono::nanoseconds>(when.time_since_epoch());
    return std::to_string(since.count());
}

/// An identifier of so many hexadecimal digits that is never all zero.
std::string hexId(std::uint64_t number, int digits) {
    char buffer[33];
    std::snprintf(buffer, sizeof buffer, "%0*llx", digits,
                  static_cast<unsigned long long>(number + 1));
    return buffer;
}

Json exceptionEvent(const RequestSpan &span) {
    return {{"name", "exception"},
            {"timeUnixNano", nanoseconds(span.end)},
            {"attributes", Json::array({text("exception.type", span.exceptionType),
                                        text("exception.message", span.exceptionMessage)})}};
}

Json attributes(const RequestSpan &span) {
    Json list = Json::array(
        {text("http.request.method", span.method), text("http.route", span.route),
         number("http.response.status_code", span.status),
         text("code.function.name", span.site.function), text("code.file.path", span.site.file),
         number("code.line.number", span.site.line)});
    if (!span.inputs.empty()) {
        list.push_back(text("heal.inputs", span.inputs));
        list.push_back(text("heal.output", span.output));
    }
    return list;
}

} // namespace

Exporter::Exporter(const std::string &path) {
    if (!path.empty())
        out.open(path, std::ios::trunc);
}

void Exporter::write(const RequestSpan &span) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (!out.is_open())
        return;
    Json record = {{"traceId", hexId(spansWritten, 32)},
                   {"spanId", hexId(spansWritten, 16)},
                   {"name", span.method + " " + span.route},
                   {"kind", 2},
                   {"startTimeUnixNano", nanoseconds(span.start)},
                   {"endTimeUnixNano", nanoseconds(span.end)},
                   {"attributes", attributes(span)}};
    if (!span.exceptionType.empty()) {
        record["status"] = {{"code", 2}, {"message", span.exceptionMessage}};
        record["events"] = Json::array({exceptionEvent(span)});
    }
    ++spansWritten;
    const Json scope = {{"scope", {{"name", "storefront.http"}}}, {"spans", Json::array({record})}};
    const Json batch = {{"resource", resource()}, {"scopeSpans", Json::array({scope})}};
    out << Json{{"resourceSpans", Json::array({batch})}}.dump(-1, ' ', false,
                                                              Json::error_handler_t::replace)
        << '\n';
}

void Exporter::writeSequence(const std::string &id, const std::vector<std::string> &beats,
                             Clock::time_point when) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (!out.is_open())
        return;
    Json values = Json::array();
    for (const std::string &beat : beats)
        values.push_back({{"stringValue", beat}});
    const Json executed = {{"key", "sequence.executed_beats"},
                           {"value", {{"arrayValue", {{"values", values}}}}}};
    const Json record = {{"timeUnixNano", nanoseconds(when)},
                         {"severityText", "INFO"},
                         {"body", {{"stringValue", id + " finished"}}},
                         {"attributes", Json::array({text("sequence.id", id), executed})}};
    const Json scope = {{"scope", {{"name", "storefront.checkout"}}},
                        {"logRecords", Json::array({record})}};
    const Json batch = {{"resource", resource()}, {"scopeLogs", Json::array({scope})}};
    out << Json{{"resourceLogs", Json::array({batch})}}.dump(-1, ' ', false,
                                                             Json::error_handler_t::replace)
        << '\n';
}

void Exporter::flush() {
    const std::lock_guard<std::mutex> lock(mutex);
    out.flush();
}

} // namespace storefront::telemetry
