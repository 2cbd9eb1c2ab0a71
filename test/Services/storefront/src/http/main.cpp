// The service: storefront --port P --telemetry FILE --scale N
#include "http/router.h"
#include "storefront/dataset.h"
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <thread>

namespace {

struct Options {
    int port = 0; // 0: any that is free
    int scale = 1;
    std::string telemetry;
};

bool parseNumber(const char *text, int least, int most, int &number) {
    char *end = nullptr;
    const long value = std::strtol(text, &end, 10);
    number = static_cast<int>(value);
    return end != text && *end == '\0' && value >= least && value <= most;
}

bool parseArguments(int count, char **arguments, Options &options) {
    for (int i = 1; i < count; i += 2) {
        const std::string name = arguments[i];
        if (i + 1 == count)
            return false;
        const char *value = arguments[i + 1];
        if (name == "--telemetry")
            options.telemetry = value;
        else if (name == "--port" && parseNumber(value, 0, 65535, options.port))
            continue;
        else if (name == "--scale" && parseNumber(value, 1, 100, options.scale))
            continue;
        else
            return false;
    }
    return true;
}

/// Serves until SIGTERM or SIGINT.
bool serve(httplib::Server &server) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread stopper([&] {
        int received = 0;
        sigwait(&signals, &received);
        server.stop();
    });
    const bool served = server.listen_after_bind();
    if (!served)
        pthread_kill(stopper.native_handle(), SIGTERM);
    stopper.join();
    return served;
}

} // namespace

int main(int count, char **arguments) {
    Options options;
    if (!parseArguments(count, arguments, options)) {
        std::cerr << "usage: storefront [--port P] [--telemetry FILE] [--scale N]\n";
        return 2;
    }
    storefront::telemetry::Exporter exporter(options.telemetry);
    if (!options.telemetry.empty() && !exporter.isOpen()) {
        std::cerr << "cannot write telemetry to '" << options.telemetry << "'\n";
        return 1;
    }
    storefront::configureDataset(options.scale);
    storefront::dataset();

    httplib::Server server;
    server.new_task_queue = [] { return new httplib::ThreadPool(2); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1000000);
    server.set_keep_alive_timeout(1);
    storefront::http::Router router(server, exporter);
    storefront::http::addRoutes(router, exporter);

    const char *host = "127.0.0.1";
    const int port = options.port == 0                         ? server.bind_to_any_port(host)
                     : server.bind_to_port(host, options.port) ? options.port
                                                               : -1;
    if (port < 0) {
        std::cerr << "cannot listen on port " << options.port << "\n";
        return 1;
    }
    std::cout << port << std::endl;
    const bool served = serve(server);
    exporter.flush();
    return served ? 0 : 1;
}
