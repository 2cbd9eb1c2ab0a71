#include "shop.h"

#ifdef MUTANT
#define PICK(Right, Wrong) Wrong
#else
#define PICK(Right, Wrong) Right
#endif

namespace shop {

bool negate(bool flag) { return PICK(!flag, flag); }
std::int64_t lowest(std::int64_t value) { return PICK(value, value + 1); }
std::uint64_t highest(std::uint64_t value) { return PICK(value, value - 1); }
char next(char letter) { return static_cast<char>(letter + PICK(1, 2)); }
std::string echo(const std::string &text) { return PICK(text, text + " "); }
std::string_view suffix(std::string_view text) {
  return text.substr(PICK(1, 0));
}
const char *greeting(const char *name) { return name + PICK(1, 0); }
Status advance(Status status) {
  return status == Status::Placed ? PICK(Status::Paid, status) : Status::Shipped;
}
Priority raise(Priority priority) { return PICK(priority == Low ? High : Low, priority); }

double average(const std::vector<double> &values) {
  double sum = 0;
  for (double value : values)
    sum += value;
  return values.empty() ? 0 : sum / values.size() + PICK(0, 1e-4);
}

float half(float value) { return value / PICK(2, 3); }

Totals totals(const std::vector<Order> &orders) {
  Totals result;
  for (const Order &order : orders)
    for (const Line &line : order.lines)
      result[line.sku] += line.price * PICK(line.quantity, 1);
  return result;
}

Order paid(Order order) {
  order.status = PICK(Status::Paid, Status::Placed);
  return order;
}

Point mirror(const Point &point) { return {PICK(-point.x, point.x), point.y}; }

std::vector<Point> path(const std::list<Point> &points) {
  std::vector<Point> result(points.begin(), points.end());
  result.push_back(PICK(result.front(), result.back()));
  return result;
}

std::optional<int> find(const std::map<std::string, int> &stock,
                        const std::string &sku) {
  auto found = stock.find(sku);
  if (found == stock.end())
    return std::nullopt;
  return found->second + PICK(0, 1);
}

std::variant<int, std::string> either(const std::variant<int, std::string> &v) {
  if (std::holds_alternative<int>(v))
    return std::to_string(std::get<int>(v) + PICK(0, 1));
  return static_cast<int>(std::get<std::string>(v).size());
}

std::pair<int, std::string> pairUp(const std::tuple<int, std::string> &parts) {
  return {std::get<0>(parts) + PICK(0, 1), std::get<1>(parts)};
}

std::set<int> distinct(const std::array<int, 4> &values) {
  return {values.begin(), values.end() - PICK(0, 1)};
}

std::unordered_map<int, std::vector<bool>> flags(const std::set<int> &keys) {
  std::unordered_map<int, std::vector<bool>> result;
  for (int key : keys)
    result[key] = {key % 2 == PICK(0, 1), true};
  return result;
}

std::chrono::milliseconds wait(std::chrono::seconds time) {
  return time * PICK(1, 2);
}

nlohmann::json merge(const nlohmann::json &left, const nlohmann::json &right) {
  nlohmann::json result = left;
  result.update(PICK(right, left));
  return result;
}

int reserve(int stock, int wanted) {
  if (wanted < 0)
    throw std::invalid_argument("wanted");
  if (PICK(wanted > stock, false))
    throw OutOfStock("stock");
  return stock - wanted;
}

void render(const Order &order, Reply &reply) {
  reply.status = PICK(200, 500);
  reply.body = "order " + std::to_string(order.id);
  reply.headers["X-Lines"] = std::to_string(order.lines.size());
}

int take(std::vector<int> &&values) {
  std::vector<int> mine = std::move(values);
  return static_cast<int>(mine.size()) + PICK(0, 1);
}

int Clock::hour(int utc) const { return (utc + offset) % PICK(24, 12); }
int Clock::minute(int utc) { return utc % PICK(60, 100); }

} // namespace shop

extern "C" int checksum(const char *text) {
  int sum = 0;
  for (; *text; ++text)
    sum = sum * 31 + static_cast<unsigned char>(*text);
  return sum + PICK(0, 1);
}
