// Which tariff zone a postcode lies in.
#ifndef STOREFRONT_ZONES_H
#define STOREFRONT_ZONES_H

#include <string>
#include <utility>
#include <vector>

namespace storefront {

/// Postcodes from first to last, both included.
struct ZoneRange {
    std::string first;
    std::string last;
    int zone = 0;
};

class ZoneTable {
  public:
    explicit ZoneTable(std::vector<ZoneRange> known) : ranges(std::move(known)) {}

    /// The zone of a postcode; 0 when we do not deliver there. Later ranges
    /// refine earlier ones.
    int zoneOf(const std::string &postcode) const {
        int zone = 0;
        for (const ZoneRange &range : ranges)
            if (range.first <= postcode && postcode <= range.last)
                zone = range.zone;
        return zone;
    }

  private:
    std::vector<ZoneRange> ranges;
};

} // namespace storefront

#endif
