#include "storefront/dataset.h"
#include <cstdint>
#include <cstdio>

namespace storefront {
namespace {

/// A linear congruential generator: the same records in every run.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state(seed) {}

    /// A number from 0 to sides - 1.
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

const std::vector<std::string> regions = {"north", "south", "east", "west", "oversea"};
const std::vector<std::string> categories = {"garden", "kitchen", "lighting", "tools",
                                             "office", "textile", "outdoor",  "toys"};
const std::vector<std::string> materials = {"Oak",    "Steel",   "Cotton", "Bamboo",   "Copper",
                                            "Marble", "Ceramic", "Linen",  "Aluminium"};
const std::vector<std::string> nouns = {"Lamp",  "Chair", "Kettle", "Hammer", "Blanket", "Basket",
                                        "Shelf", "Knife", "Tent",   "Puzzle", "Drawer",  "Mirror"};
const std::vector<std::string> traits = {
    "Handmade",  "Foldable",  "Waterproof", "Dishwasher-safe", "Recyclable", "Wall-mounted",
    "Insulated", "Stackable", "Rustproof",  "Child-friendly",  "Compact",    "Antistatic"};
const std::vector<std::string> firstNames = {"Ada",  "Bjarne", "Clara", "David", "Edith", "Felix",
                                             "Gita", "Henrik", "Irina", "Jonas", "Karla", "Linus"};
const std::vector<std::string> lastNames = {"Abel",  "Brandt", "Costa",  "Dahl",   "Eriksen",
                                            "Fuchs", "Garcia", "Hansen", "Ivanov", "Jansen"};

std::vector<Product> makeProducts(int count, Dice &dice) {
    std::vector<Product> products;
    for (int id = 1; id <= count; ++id) {
        Product product;
        product.id = id;
        product.sku = "SKU-" + std::to_string(100000 + id);
        const std::string &material = dice.pick(materials);
        const std::string &noun = dice.pick(nouns);
        product.name = material + " " + noun + " " + std::to_string(id);
        product.category = dice.pick(categories);
        product.keywords = {material, noun, product.category};
        for (int trait = 0; trait < 14; ++trait)
            product.keywords.push_back(dice.pick(traits));
        product.priceCents = 199 + dice.roll(20000);
        product.weightGrams = 50 + dice.roll(9000);
        product.aisle = 1 + dice.roll(40);
        product.soldLastYear = dice.roll(5000);
        product.discontinued = dice.roll(20) == 0;
        products.push_back(product);
    }
    return products;
}

std::vector<Customer> makeCustomers(int count, Dice &dice) {
    std::vector<Customer> customers;
    for (int id = 1; id <= count; ++id) {
        const std::string &first = dice.pick(firstNames);
        const std::string &last = dice.pick(lastNames);
        Customer customer;
        customer.id = id;
        customer.name = first + " " + last;
        customer.email = first + "." + last + "." + std::to_string(id) +
                         (dice.roll(12) == 0 ? "@mail" : "@mail.example.org");
        customer.region = dice.pick(regions);
        customer.newsletter = dice.roll(4) == 0;
        customers.push_back(customer);
    }
    return customers;
}

std::vector<Order> makeOrders(int count, const std::vector<Product> &products,
                              const std::vector<Customer> &customers, Dice &dice) {
    std::vector<Order> orders;
    for (int id = 1; id <= count; ++id) {
        const int buyer = dice.roll(static_cast<int>(customers.size()));
        Order order;
        order.id = id;
        order.email = customers[static_cast<std::size_t>(buyer)].email;
        order.region = customers[static_cast<std::size_t>(buyer)].region;
        order.status = static_cast<OrderStatus>(dice.roll(5));
        order.month = 1 + (id - 1) * monthsOnRecord / count;
        const int lines = 3 + dice.roll(8);
        for (int number = 0; number < lines; ++number) {
            const int index = dice.roll(static_cast<int>(products.size()));
            const Product &product = products[static_cast<std::size_t>(index)];
            OrderLine line;
            line.productId = product.id;
            line.quantity = 1 + dice.roll(4);
            line.aisle = product.aisle;
            line.cents = product.priceCents * line.quantity;
            order.totalCents += line.cents;
            order.lines.push_back(line);
        }
        orders.push_back(order);
    }
    return orders;
}

std::vector<Setting> makeSettings(Dice &dice) {
    const std::vector<std::string> knobs = {"discount", "surcharge", "minimum",  "rounding",
                                            "markup",   "rebate",    "campaign", "threshold"};
    std::vector<Setting> settings;
    for (const std::string &region : regions)
        for (const std::string &category : categories)
            for (const std::string &knob : knobs)
                settings.push_back(
                    {"pricing." + region + "." + category + "." + knob, dice.roll(1000) / 1000.0});
    for (const std::string &region : regions)
        settings.push_back({"Tax.Rate." + region, 0.15 + dice.roll(10) / 100.0});
    settings.push_back({"Pricing.Handling-Cents-per-Line", 35});
    settings.push_back({"pricing.Bulk.discount-rate", 0.04});
    return settings;
}

std::string postcode(int number) {
    char text[16];
    std::snprintf(text, sizeof text, "%05d", number);
    return text;
}

std::vector<ZoneRange> makeZones(int count, Dice &dice) {
    std::vector<ZoneRange> ranges = {{postcode(0), postcode(99999), 1}};
    for (int number = 1; number < count; ++number) {
        const int first = dice.roll(99000);
        ranges.push_back(
            {postcode(first), postcode(first + 50 + dice.roll(900)), 1 + dice.roll(6)});
    }
    return ranges;
}

std::vector<Rate> makeRates(Dice &dice) {
    const std::vector<std::string> carriers = {"Kurier", "Postal", "Swift", "Freight"};
    const std::vector<std::string> services = {"economy", "standard", "express", "evening"};
    std::vector<Rate> rates;
    for (const std::string &carrier : carriers)
        for (const std::string &service : services)
            for (int zone = 1; zone <= 6; ++zone)
                for (int maxGrams = 1000; maxGrams <= 10000; maxGrams += 1000)
                    rates.push_back({carrier, service, zone, maxGrams, 1 + dice.roll(7),
                                     290L + zone * 60L + maxGrams / 20 + dice.roll(400)});
    return rates;
}

std::string paragraph(Dice &dice) {
    const std::string &trait = dice.pick(traits);
    const std::string &material = dice.pick(materials);
    const std::string &noun = dice.pick(nouns);
    return "<" + trait + "> & \"" + material + "\": a good " + noun +
           " lasts longer than you'd think. ";
}

std::vector<Guide> makeGuides(int paragraphs, Dice &dice) {
    std::vector<Guide> guides;
    for (const std::string &category : categories)
        for (int part = 1; part <= 3; ++part) {
            Guide guide;
            guide.slug = category + "-" + std::to_string(part);
            guide.title = "Choosing for " + category + ", part " + std::to_string(part);
            for (int number = 0; number < part * paragraphs; ++number)
                guide.text += paragraph(dice);
            guides.push_back(guide);
        }
    return guides;
}

int configuredScale = 1;

Dataset generate(int scale) {
    Dice dice(20240229);
    std::vector<Product> products = makeProducts(1200 * scale, dice);
    std::vector<Customer> customers = makeCustomers(1500 * scale, dice);
    std::vector<Order> orders = makeOrders(16000 * scale, products, customers, dice);
    std::vector<Setting> settings = makeSettings(dice);
    std::vector<Rate> rates = makeRates(dice);
    std::vector<Guide> guides = makeGuides(90 * scale, dice);
    return {categories,           std::move(products),
            std::move(customers), std::move(orders),
            std::move(settings),  std::move(rates),
            std::move(guides),    ZoneTable(makeZones(240 * scale, dice))};
}

} // namespace

void configureDataset(int scale) {
    configuredScale = scale;
}

const Dataset &dataset() {
    static const Dataset records = generate(configuredScale);
    return records;
}

} // namespace storefront
