// A small service with a handler for every kind of type.
#ifndef SHOP_H
#define SHOP_H

#include <array>
#include <chrono>
#include <cstdint>
#include <list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace shop {

enum class Status : std::uint8_t { Placed, Paid, Shipped = 7 };
enum Priority { Low, High = 3 };

struct Line {
  std::string sku;
  int quantity = 0;
  double price = 0;
};

struct Order {
  std::int64_t id = 0;
  Status status = Status::Placed;
  std::vector<Line> lines;
  std::optional<std::string> note;
};

struct Point {
  int x, y;
  bool operator==(const Point &) const = default;
};

struct Reply {
  int status = 0;
  std::string body;
  std::map<std::string, std::string> headers;
};

struct OutOfStock : std::runtime_error {
  using runtime_error::runtime_error;
};

using Totals = std::map<std::string, double>;

bool negate(bool flag);
std::int64_t lowest(std::int64_t value);
std::uint64_t highest(std::uint64_t value);
char next(char letter);
std::string echo(const std::string &text);
std::string_view suffix(std::string_view text);
const char *greeting(const char *name);
Status advance(Status status);
Priority raise(Priority priority);
double average(const std::vector<double> &values);
float half(float value);
Totals totals(const std::vector<Order> &orders);
Order paid(Order order);
Point mirror(const Point &point);
std::vector<Point> path(const std::list<Point> &points);
std::optional<int> find(const std::map<std::string, int> &stock,
                        const std::string &sku);
std::variant<int, std::string> either(const std::variant<int, std::string> &v);
std::pair<int, std::string> pairUp(const std::tuple<int, std::string> &parts);
std::set<int> distinct(const std::array<int, 4> &values);
std::unordered_map<int, std::vector<bool>> flags(const std::set<int> &keys);
std::chrono::milliseconds wait(std::chrono::seconds time);
nlohmann::json merge(const nlohmann::json &left, const nlohmann::json &right);
int reserve(int stock, int wanted);
void render(const Order &order, Reply &reply);
int take(std::vector<int> &&values);

struct Clock {
  int offset = 2;
  int hour(int utc) const;
  static int minute(int utc);
};

} // namespace shop

#endif
