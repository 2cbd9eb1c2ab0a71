#include "storefront/text.h"

namespace storefront {

std::vector<std::string> splitWords(const std::string &text) {
    std::vector<std::string> words;
    std::string word;
    for (char typed : text) {
        const char letter = lowerLetter(typed);
        const bool inWord = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (inWord) {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

} // namespace storefront
