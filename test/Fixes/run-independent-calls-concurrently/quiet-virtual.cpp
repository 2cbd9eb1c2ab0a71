// Anybody may override it.
// telemetry: Inputs/slow.jsonl
#include <vector>
struct Shop {
  virtual ~Shop() = default;
  virtual long first() const { return 1; }
  virtual long second() const { return 2; }
};
long report(const Shop &shop) {
  long a = shop.first();
  long b = shop.second();
  return a + b;
}
