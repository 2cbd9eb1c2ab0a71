// telemetry: Inputs/repeats.json
// One memo for the program, as for any static of an inline function; the
// types are named as they are written.
#include <cstdio>
#include <optional>
#include <utility>
namespace shop {
using Cents = long;
struct Offer {
  Cents least = 0, most = 0;
};
inline std::optional<Offer> plan(const std::pair<Cents, int> &asked, bool full, int) {
  if (asked.second == 0)
    return {};
  Offer offer;
  for (int month = 0; month < asked.second; ++month)
    for (int day = 0; day < 30; ++day) {
      offer.least += (asked.first + day) % 97 * month;
      offer.most += full ? offer.least % 31 * day : 1;
    }
  return offer;
}
} // namespace shop
int main() {
  for (int round = 0; round < 4; ++round)
    if (auto offer = shop::plan({100, round % 2}, round < 9, round))
      std::printf("%ld %ld\n", offer->least, offer->most);
}
