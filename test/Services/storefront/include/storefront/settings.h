// The configuration that the back office maintains.
#ifndef STOREFRONT_SETTINGS_H
#define STOREFRONT_SETTINGS_H

#include "storefront/model.h"
#include "storefront/text.h"

namespace storefront {

/// The value of a setting; \p fallback when nobody has set it. Keys are typed
/// by hand in the back office, where case does not matter; \p key is in lower
/// case.
inline double settingValue(const std::vector<Setting> &settings, const std::string &key,
                           double fallback) {
    for (const Setting &setting : settings)
        if (lowerCase(setting.key) == key)
            return setting.value;
    return fallback;
}

} // namespace storefront

#endif
