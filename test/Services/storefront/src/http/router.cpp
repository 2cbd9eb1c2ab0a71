#include "http/router.h"
#include "storefront/checkout.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <cxxabi.h>
#include <limits>
#include <memory>
#include <stdexcept>
#include <typeinfo>

namespace storefront::http {
namespace {

using Json = nlohmann::json;

constexpr unsigned sampleEvery = 8;       // of each handler's requests
constexpr std::size_t sampleBytes = 4096; // larger inputs or outputs are not kept

int parseInt(const std::string &text, const std::string &what) {
    int value = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        throw std::invalid_argument(what + " must be a number");
    return value;
}

/// Whether every number in a document is one that an int can hold.
bool hasOnlyInts(const Json &document) {
    if (document.is_number()) {
        const double value = document.get<double>();
        return document.is_number_integer() && value >= std::numeric_limits<int>::min() &&
               value <= std::numeric_limits<int>::max();
    }
    return !document.is_structured() || std::all_of(document.begin(), document.end(), hasOnlyInts);
}

/// "/orders/:id" as the regular expression that httplib wants.
std::string patternOf(const std::string &route) {
    std::string pattern;
    bool inParameter = false;
    for (char letter : route) {
        if (letter == '/')
            inParameter = false;
        if (letter == ':') {
            pattern += "([^/]+)";
            inParameter = true;
        }
        if (!inParameter)
            pattern += letter;
    }
    return pattern;
}

std::string typeName(const std::exception &error) {
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, &status), &std::free);
    return status == 0 ? name.get() : typeid(error).name();
}

int statusOf(const std::exception &error) {
    if (dynamic_cast<const std::out_of_range *>(&error))
        return 404;
    if (dynamic_cast<const std::invalid_argument *>(&error))
        return 400;
    if (dynamic_cast<const checkout::PaymentDeclined *>(&error))
        return 402;
    return 500;
}

void fail(const std::exception &error, telemetry::RequestSpan &span, Exchange &exchange) {
    span.status = statusOf(error);
    span.exceptionType = typeName(error);
    span.exceptionMessage = error.what();
    exchange.answer = dumped(Json{{"error", error.what()}});
}

void keepSmallSample(telemetry::RequestSpan &span, const std::string &answer) {
    if (span.inputs.empty())
        return;
    const bool threw = !span.exceptionType.empty();
    span.output = threw ? Json{{"throws", span.exceptionType}}.dump() : answer;
    if (span.inputs.size() > sampleBytes || span.output.size() > sampleBytes)
        span.inputs.clear();
}

} // namespace

std::string dumped(const Json &document) {
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string Exchange::query(const char *name) const {
    if (!request.has_param(name))
        throw std::invalid_argument(std::string(name) + " is missing");
    return request.get_param_value(name);
}

int Exchange::queryInt(const char *name) const {
    return parseInt(query(name), name);
}

int Exchange::queryInt(const char *name, int fallback) const {
    return request.has_param(name) ? queryInt(name) : fallback;
}

int Exchange::pathInt() const {
    return parseInt(path(), "the id");
}

nlohmann::json Exchange::body() const {
    Json parsed = Json::parse(request.body, nullptr, false);
    if (parsed.is_discarded())
        throw std::invalid_argument("the body must be JSON");
    if (!hasOnlyInts(parsed))
        throw std::invalid_argument("the body's numbers must be whole and not that large");
    return parsed;
}

void Exchange::record(const Json &parameters) {
    try {
        span.inputs = parameters.dump();
    } catch (const Json::type_error &) {
        span.inputs.clear(); // bytes that are no UTF-8: JSON cannot hold them
    }
}

httplib::Server::Handler Router::traced(const char *method, const std::string &route,
                                        const CodeSite &site, Handler handler) {
    auto served = std::make_shared<std::atomic<unsigned>>(0);
    return [=, &exporter = exporter](const httplib::Request &request, httplib::Response &response) {
        telemetry::RequestSpan span;
        span.method = method;
        span.route = route;
        span.site = site;
        span.status = 200;
        Exchange exchange(request, span, served->fetch_add(1) % sampleEvery == 0);
        span.start = telemetry::Clock::now();
        try {
            handler(exchange);
        } catch (const nlohmann::json::exception &error) {
            fail(std::invalid_argument(error.what()), span, exchange);
        } catch (const std::exception &error) {
            fail(error, span, exchange);
        }
        span.end = telemetry::Clock::now();
        keepSmallSample(span, exchange.answer);
        response.status = span.status;
        response.set_content(exchange.answer, "application/json");
        exporter.write(span);
    };
}

void Router::get(const std::string &route, const CodeSite &site, Handler handler) {
    server.Get(patternOf(route), traced("GET", route, site, std::move(handler)));
}

void Router::post(const std::string &route, const CodeSite &site, Handler handler) {
    server.Post(patternOf(route), traced("POST", route, site, std::move(handler)));
}

} // namespace storefront::http
