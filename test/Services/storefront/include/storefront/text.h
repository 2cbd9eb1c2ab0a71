// Text as people type it into forms.
#ifndef STOREFRONT_TEXT_H
#define STOREFRONT_TEXT_H

#include <string>
#include <vector>

namespace storefront {

inline char lowerLetter(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string lowerCase(const std::string &text) {
    std::string result;
    for (char letter : text)
        result += lowerLetter(letter);
    return result;
}

struct RegionAlias {
    std::string alias;
    std::string region;
};

/// Other names that customers and partners use for our regions.
inline const std::vector<RegionAlias> regionAliases = {
    {"no", "north"},         {"northern", "north"},  {"northcoast", "north"},
    {"highlands", "north"},  {"so", "south"},        {"southern", "south"},
    {"southcoast", "south"}, {"lakes", "south"},     {"ea", "east"},
    {"eastern", "east"},     {"eastside", "east"},   {"border", "east"},
    {"we", "west"},          {"western", "west"},    {"westside", "west"},
    {"valley", "west"},      {"islands", "oversea"}, {"overseas", "oversea"},
    {"abroad", "oversea"},   {"export", "oversea"}};

/// The name that a region has in our records: "North", "northern " and "NO"
/// are all "north".
inline std::string canonicalRegion(const std::string &name) {
    std::string plain;
    for (char letter : name)
        if (letter != ' ' && letter != '-' && letter != '.')
            plain += lowerLetter(letter);
    for (const RegionAlias &entry : regionAliases)
        if (entry.alias == plain)
            return entry.region;
    return plain;
}

/// The words of a text, in lower case; anything but letters and digits
/// separates them.
std::vector<std::string> splitWords(const std::string &text);

} // namespace storefront

#endif
