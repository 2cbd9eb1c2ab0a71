// Packing waves in the warehouse.
#ifndef STOREFRONT_FULFILMENT_H
#define STOREFRONT_FULFILMENT_H

#include "storefront/code_site.h"
#include <vector>

namespace storefront::fulfilment {

struct Parcel {
    int orderId = 0;
    int grams = 0;
    bool held = false;
};

struct Wave {
    std::vector<int> packed; // order ids
    long grams = 0;
    int left = 0;
};

/// Plans the next wave over a backlog. Parcels on hold are skipped. A wave
/// takes as many parcels as it leaves behind, so that the next shift has work.
Wave planWave(const std::vector<Parcel> &backlog);
extern const CodeSite planWaveSite;

} // namespace storefront::fulfilment

#endif
