// Sends a day's mix of requests to the service, one after the other:
// storefront-load --port P [--requests N] [--responses FILE] [--seed S]
//
// The same seed gives the same requests. Every answer is written to FILE, so
// that two runs can be compared.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <httplib.h>
#include <initializer_list>
#include <iostream>
#include <string>
#include <vector>

namespace {

struct Options {
    int port = 0;
    int requests = 4000;
    unsigned long seed = 1;
    std::string responses;
};

struct Call {
    std::string method;
    std::string target;
    std::string body;
    int expected = 200;
};

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state(seed * 2862933555777941757ULL + 3037000493ULL) {}

    int roll(int sides) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(sides));
    }

    const std::string &pick(const std::vector<std::string> &from) {
        return from[static_cast<std::size_t>(roll(static_cast<int>(from.size())))];
    }

  private:
    std::uint64_t state;
};

const std::vector<std::string> categories = {"garden", "kitchen", "lighting", "tools",
                                             "office", "textile", "outdoor",  "toys"};
const std::vector<std::string> regions = {"north", "South", "EAST", "western", "oversea", "no"};
const std::vector<std::string> regionKeys = {"north", "south", "east", "west", "oversea"};
const std::vector<std::string> statuses = {"Placed", "Paid", "Shipped", "Delivered", "Cancelled"};
const std::vector<std::string> queries = {"oak", "steel+lamp", "waterproof+tent+foldable",
                                          "bamboo+basket", "rustproof+hammer+tools"};

/// The parts one after the other; unlike the operands of `+`, they are also
/// made in this order.
std::string joined(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string &part : parts)
        text += part;
    return text;
}

Call get(std::string target, int expected = 200) {
    return {"GET", std::move(target), "", expected};
}

Call post(std::string target, std::string body, int expected = 200) {
    return {"POST", std::move(target), std::move(body), expected};
}

std::string number(int value) {
    return std::to_string(value);
}

Call quote(Dice &dice) {
    const std::vector<int> sizes = {3, 12, 40, 80};
    const int lines = sizes[static_cast<std::size_t>(dice.roll(4))];
    std::string body = joined({"{\"region\": \"", dice.pick(regionKeys), "\", \"lines\": ["});
    for (int line = 0; line < lines; ++line)
        body += joined({line == 0 ? "" : ", ", "{\"productId\": ", number(1 + dice.roll(1200)),
                        ", \"quantity\": ", number(1 + dice.roll(120)), "}"});
    return post("/quotes", body + "]}");
}

Call wave(Dice &dice) {
    const int parcels = 5 + dice.roll(40);
    std::string body = "{\"backlog\": [";
    for (int parcel = 0; parcel < parcels; ++parcel)
        body += joined({parcel == 0 ? "" : ", ", "{\"orderId\": ", number(100001 + parcel),
                        ", \"grams\": ", number(100 + dice.roll(5000)),
                        ", \"held\": ", dice.roll(5) == 0 ? "true" : "false", "}"});
    return post("/fulfilment/waves", body + "]}");
}

Call statement(Dice &dice) {
    const int from = 1 + dice.roll(12);
    const int to = from + 6 + dice.roll(6);
    return get(joined({"/statements/", dice.pick(regionKeys), "?from=", number(from),
                       "&to=", number(to), "&limit=10"}));
}

Call revenue(Dice &dice) {
    const int from = 1 + dice.roll(22);
    const int to = from + dice.roll(2);
    return get(joined({"/reports/revenue?from=", number(from), "&to=", number(to)}));
}

Call product(Dice &dice) {
    const bool unknown = dice.roll(300) == 0;
    return get("/products/" + number(unknown ? 999999 : 1 + dice.roll(1200)), unknown ? 404 : 200);
}

Call shippingOptions(Dice &dice) {
    return get(joined({"/shipping/options?postcode=", number(10000 + dice.roll(89999)),
                       "&grams=", number(200 + dice.roll(9000))}));
}

Call orders(Dice &dice) {
    return get(joined({"/orders?region=", dice.pick(regions), "&status=", dice.pick(statuses),
                       "&limit=", number(5 + dice.roll(20))}));
}

Call customerSummary(Dice &dice) {
    return get("/customers/" + number(1 + dice.roll(1500)) + "/summary");
}

Call category(Dice &dice) {
    return get("/catalog/" + dice.pick(categories) + "?limit=12");
}

Call guide(Dice &dice) {
    return get(joined(
        {"/guides/", dice.pick(categories), "-", number(1 + dice.roll(3)), "?maxLength=600"}));
}

Call search(Dice &dice) {
    return get("/search?q=" + dice.pick(queries) + "&limit=10");
}

Call picking(Dice &dice) {
    return get(joined(
        {"/reports/picking?region=", dice.pick(regions), "&from=", number(1 + dice.roll(6))}));
}

Call topCustomers(Dice &dice) {
    return get("/reports/top-customers?region=" + dice.pick(regions) + "&limit=10");
}

Call insights(Dice &dice) {
    const std::vector<std::string> pages = {"/insights/", "/insights/", "/pairs/", "/returning/"};
    return get(joined({dice.pick(pages), number(4 + dice.roll(20))}));
}

/// Visitors try the terms that are advertised with the larger products.
Call financing(Dice &dice) {
    const std::vector<int> prices = {49900, 79900, 129900, 199900, 249900};
    const std::vector<int> terms = {12, 24, 36};
    const int cents = prices[static_cast<std::size_t>(dice.roll(5))];
    const int months = terms[static_cast<std::size_t>(dice.roll(3))];
    return get(joined({"/financing/plan?cents=", number(cents), "&months=", number(months)}));
}

Call demand(Dice &dice) {
    return get("/demand/" + number(1 + dice.roll(1200)));
}

Call contacts(Dice &dice) {
    return get("/contacts?region=" + dice.pick(regions) + "&limit=10");
}

Call banner(Dice &dice) {
    return get(joined({"/promotions/banner?category=", dice.pick(categories),
                       "&visits=", number(dice.roll(30))}));
}

/// A visitor who fills one cart after the other and buys each.
class Visitor {
  public:
    Call next(Dice &dice) {
        if (pieces < 1 + dice.roll(4)) {
            ++pieces;
            return post("/carts/" + cart() + "/items",
                        joined({"{\"productId\": ", number(1 + dice.roll(1200)),
                                ", \"quantity\": ", number(1 + dice.roll(5)), "}"}));
        }
        const bool declined = dice.roll(40) == 0;
        const std::string card = declined ? "4000000000000000" : "4000000000001234";
        const Call checkout =
            post("/checkout", "{\"cartId\": \"" + cart() + "\", \"cardNumber\": \"" + card + "\"}",
                 declined ? 402 : 200);
        pieces = 0;
        ++carts;
        return checkout;
    }

  private:
    std::string cart() const { return "visitor-" + number(carts); }

    int carts = 1;
    int pieces = 0;
};

struct Share {
    int weight;
    std::function<Call(Dice &)> make;
};

std::vector<Share> dailyMix(Visitor &visitor) {
    return {
        {10, orders},
        {4, customerSummary},
        {8, category},
        {6, guide},
        {9, search},
        {7, quote},
        {7, shippingOptions},
        {5, statement},
        {7, picking},
        {3, revenue},
        {3, topCustomers},
        {4, insights},
        {8, financing},
        {1, contacts},
        {5, demand},
        {10, product},
        {6, banner},
        {4, wave},
        {10, [&visitor](Dice &dice) { return visitor.next(dice); }},
    };
}

Call nextCall(const std::vector<Share> &mix, Dice &dice) {
    int total = 0;
    for (const Share &share : mix)
        total += share.weight;
    int drawn = dice.roll(total);
    for (const Share &share : mix) {
        if (drawn < share.weight)
            return share.make(dice);
        drawn -= share.weight;
    }
    return mix.front().make(dice);
}

httplib::Result send(httplib::Client &client, const Call &call) {
    if (call.method == "GET")
        return client.Get(call.target);
    return client.Post(call.target, call.body, "application/json");
}

bool parseArguments(int count, char **arguments, Options &options) {
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i];
        const char *value = arguments[i + 1];
        if (name == "--port")
            options.port = std::atoi(value);
        else if (name == "--requests")
            options.requests = std::atoi(value);
        else if (name == "--seed")
            options.seed = std::strtoul(value, nullptr, 10);
        else if (name == "--responses")
            options.responses = value;
        else
            return false;
    }
    return count % 2 == 1 && options.port > 0 && options.requests > 0;
}

/// Returns the number of requests that were not answered as they should be.
int drive(const Options &options, std::ostream &responses) {
    httplib::Client client("127.0.0.1", options.port);
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    client.set_connection_timeout(5);
    client.set_read_timeout(20);
    Dice dice(options.seed);
    Visitor visitor;
    const std::vector<Share> mix = dailyMix(visitor);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(180);
    int wrong = 0;
    for (int sent = 0; sent < options.requests; ++sent) {
        const Call call = nextCall(mix, dice);
        const httplib::Result result = send(client, call);
        if (!result || std::chrono::steady_clock::now() > deadline) {
            std::cerr << call.method << " " << call.target << ": "
                      << (result ? "out of time" : httplib::to_string(result.error())) << "\n";
            return wrong + options.requests - sent;
        }
        responses << call.method << " " << call.target << " -> " << result->status << "\n"
                  << result->body << "\n";
        if (result->status != call.expected) {
            std::cerr << call.method << " " << call.target << ": status " << result->status
                      << " where " << call.expected << " was expected\n";
            ++wrong;
        }
    }
    return wrong;
}

} // namespace

int main(int count, char **arguments) {
    Options options;
    if (!parseArguments(count, arguments, options)) {
        std::cerr
            << "usage: storefront-load --port P [--requests N] [--responses FILE] [--seed S]\n";
        return 2;
    }
    std::ofstream responses;
    if (!options.responses.empty()) {
        responses.open(options.responses, std::ios::trunc);
        if (!responses.is_open()) {
            std::cerr << "cannot write '" << options.responses << "'\n";
            return 1;
        }
    }
    const auto start = std::chrono::steady_clock::now();
    const int wrong = drive(options, responses);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::cerr << options.requests << " requests in " << took.count() << " s, " << wrong
              << " not as expected\n";
    return wrong == 0 ? 0 : 1;
}
