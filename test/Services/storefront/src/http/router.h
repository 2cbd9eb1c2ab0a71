// Between HTTP and the handlers: parameters in, JSON out, one span each.
#ifndef STOREFRONT_HTTP_ROUTER_H
#define STOREFRONT_HTTP_ROUTER_H

#include "storefront/telemetry.h"
#include <functional>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace storefront::http {

/// As text; bytes that are no UTF-8 are replaced.
std::string dumped(const nlohmann::json &document);

/// A request that is being served and the answer to it.
class Exchange {
  public:
    Exchange(const httplib::Request &request, telemetry::RequestSpan &span, bool sampled)
        : request(request), span(span), sampled(sampled) {}

    /// A parameter of the query; throws std::invalid_argument when it is
    /// missing or no number.
    std::string query(const char *name) const;
    int queryInt(const char *name) const;
    int queryInt(const char *name, int fallback) const;

    /// The part of the path that stands for the route's only parameter.
    std::string path() const { return request.matches[1]; }
    int pathInt() const;

    /// The JSON body; throws std::invalid_argument when it is none or
    /// holds numbers that are no ints.
    nlohmann::json body() const;

    /// The handler's parameters by name, for the sample of this request.
    /// \p describe is called only when there is to be one.
    template <typename Describe> void inputs(Describe describe) {
        if (sampled)
            record(describe());
    }

    template <typename Result> void reply(const Result &result) {
        answer = dumped(nlohmann::json(result));
    }

    std::string answer;

  private:
    void record(const nlohmann::json &parameters);

    const httplib::Request &request;
    telemetry::RequestSpan &span;
    bool sampled;
};

using Handler = std::function<void(Exchange &)>;

class Router {
  public:
    Router(httplib::Server &server, telemetry::Exporter &exporter)
        : server(server), exporter(exporter) {}

    void get(const std::string &route, const CodeSite &site, Handler handler);
    void post(const std::string &route, const CodeSite &site, Handler handler);

  private:
    httplib::Server::Handler traced(const char *method, const std::string &route,
                                    const CodeSite &site, Handler handler);

    httplib::Server &server;
    telemetry::Exporter &exporter;
};

/// Registers all of the shop's handlers.
void addRoutes(Router &router, telemetry::Exporter &exporter);
void addInsightRoutes(Router &router);
void addFinancingRoutes(Router &router);
void addDemandRoutes(Router &router);

} // namespace storefront::http

#endif
