#include "storefront/promotions.h"
#include "storefront/dataset.h"

namespace storefront::promotions {
namespace {

struct Carousel {
    std::vector<Banner> banners;
    mutable std::size_t position = 0;
};

Carousel carouselOf(const std::string &category, int visits) {
    Carousel carousel;
    carousel.banners.push_back({"New in " + category, true, 0});
    for (const Product &product : dataset().products)
        if (product.category == category && product.soldLastYear > 4000)
            carousel.banners.push_back(
                {product.name, product.soldLastYear % 3 == 0, 5 + product.id % 20});
    if (visits > 0)
        carousel.position = static_cast<std::size_t>(visits) % carousel.banners.size();
    return carousel;
}

Banner nextBanner(const Carousel &carousel) {
    const Banner &banner = carousel.banners[carousel.position];
    carousel.position = (carousel.position + 1) % carousel.banners.size();
    return banner;
}

} // namespace

const CodeSite bannerForSite = STOREFRONT_SITE_BELOW("storefront::promotions::bannerFor");
Banner bannerFor(const std::string &category, int visits) {
    const Carousel carousel = carouselOf(category, visits);
    const Banner first = nextBanner(carousel);
    return first.leadIn ? nextBanner(carousel) : first;
}

} // namespace storefront::promotions
