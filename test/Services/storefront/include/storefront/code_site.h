// Where a handler is defined, for the telemetry's code.* attributes.
#ifndef STOREFRONT_CODE_SITE_H
#define STOREFRONT_CODE_SITE_H

namespace storefront {

struct CodeSite {
    const char *function; // fully qualified
    const char *file;     // relative to the service's root
    int line;
};

} // namespace storefront

/// The site of the function that is defined on the next line.
#define STOREFRONT_SITE_BELOW(function) {function, __FILE__, __LINE__ + 1}

#endif
