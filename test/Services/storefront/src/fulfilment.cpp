#include "storefront/fulfilment.h"
#include <cstddef>
#include <deque>

namespace storefront::fulfilment {
namespace {

struct Dock {
    std::deque<Parcel> queue;
    long loadedGrams = 0;
};

std::size_t waiting(const std::deque<Parcel> &queue) {
    std::size_t count = 0;
    for (const Parcel &parcel : queue)
        if (!parcel.held)
            ++count;
    return count;
}

/// Takes the next parcel that is not on hold off the dock.
int loadNext(Dock &dock) {
    while (!dock.queue.empty()) {
        const Parcel parcel = dock.queue.front();
        dock.queue.pop_front();
        if (parcel.held)
            continue;
        dock.loadedGrams += parcel.grams;
        return parcel.orderId;
    }
    return 0;
}

} // namespace

const CodeSite planWaveSite = STOREFRONT_SITE_BELOW("storefront::fulfilment::planWave");
Wave planWave(const std::vector<Parcel> &backlog) {
    Dock dock;
    dock.queue.assign(backlog.begin(), backlog.end());
    const std::deque<Parcel> &queue = dock.queue;
    Wave wave;
    while (wave.packed.size() < waiting(queue))
        wave.packed.push_back(loadNext(dock));
    wave.grams = dock.loadedGrams;
    wave.left = static_cast<int>(waiting(queue));
    return wave;
}

} // namespace storefront::fulfilment
