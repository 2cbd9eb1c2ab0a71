// Traces and logs, one OTLP JSON document a line.
#ifndef STOREFRONT_TELEMETRY_H
#define STOREFRONT_TELEMETRY_H

#include "storefront/code_site.h"
#include <chrono>
#include <cstdint>
#include <fstream>
#include <mutex>
#include <string>
#include <vector>

namespace storefront::telemetry {

using Clock = std::chrono::system_clock;

/// One served request.
struct RequestSpan {
    std::string method;
    std::string route;
    CodeSite site;
    int status = 0;
    Clock::time_point start, end;
    std::string inputs, output;                  // JSON; empty when not sampled
    std::string exceptionType, exceptionMessage; // empty when there was none
};

/// Writes telemetry to a file. Safe to use from several threads.
class Exporter {
  public:
    /// An empty path writes nothing.
    explicit Exporter(const std::string &path);

    bool isOpen() const { return out.is_open(); }

    void write(const RequestSpan &span);

    /// The steps of one run of a business process, in the order taken.
    void writeSequence(const std::string &id, const std::vector<std::string> &beats,
                       Clock::time_point when);

    void flush();

  private:
    std::mutex mutex;
    std::ofstream out;
    std::uint64_t spansWritten = 0;
};

} // namespace storefront::telemetry

#endif
