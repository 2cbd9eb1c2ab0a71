#include "storefront/financing.h"
#include <algorithm>
#include <stdexcept>

namespace storefront::financing {
namespace {

constexpr long mostCents = 1000000;
constexpr int mostMonths = 72;
constexpr double yearlyRate = 0.0799;
constexpr int daysPerYear = 360; // as banks count
constexpr int daysPerMonth = 30;

/// What is owed a month later.
double withInterest(double cents) {
    for (int day = 0; day < daysPerMonth; ++day)
        cents += cents * yearlyRate / daysPerYear;
    return cents;
}

bool paysBack(double cents, long monthlyCents, int months) {
    for (int month = 0; month < months; ++month)
        cents = withInterest(cents) - static_cast<double>(monthlyCents);
    return cents <= 0;
}

long leastInstalment(long cents, int months) {
    long tooLittle = 0;
    long enough = 2 * cents;
    while (enough - tooLittle > 1) {
        const long middle = tooLittle + (enough - tooLittle) / 2;
        if (paysBack(static_cast<double>(cents), middle, months))
            enough = middle;
        else
            tooLittle = middle;
    }
    return enough;
}

long roundedCents(double cents) {
    return static_cast<long>(cents + 0.5);
}

} // namespace

bool operator==(const Instalment &a, const Instalment &b) {
    return a.month == b.month && a.interestCents == b.interestCents && a.restCents == b.restCents;
}

bool operator==(const Plan &a, const Plan &b) {
    return a.monthlyCents == b.monthlyCents && a.totalCents == b.totalCents &&
           a.instalments == b.instalments;
}

const CodeSite planForSite = STOREFRONT_SITE_BELOW("storefront::financing::planFor");
Plan planFor(long cents, int months) {
    if (cents < 1 || cents > mostCents)
        throw std::invalid_argument("an amount must be from 1 to 1000000 cents");
    if (months < 1 || months > mostMonths)
        throw std::invalid_argument("a time must be from 1 to 72 months");
    Plan plan;
    plan.monthlyCents = leastInstalment(cents, months);
    double rest = static_cast<double>(cents);
    for (int month = 1; month <= months; ++month) {
        const double owed = withInterest(rest);
        const long interest = roundedCents(owed - rest);
        const long paid = std::min(plan.monthlyCents, roundedCents(owed));
        rest = std::max(0.0, owed - static_cast<double>(paid));
        plan.totalCents += paid;
        plan.instalments.push_back({month, interest, roundedCents(rest)});
    }
    return plan;
}

} // namespace storefront::financing
