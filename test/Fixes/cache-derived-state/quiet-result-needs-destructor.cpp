// Nothing ends a settings object; the text that it kept would be gone before.
// flags: -std=c++17
#include <string>

class Settings {
public:
  Settings() = default;
  Settings(const Settings &other) : levels_{other.levels_[0], other.levels_[1]} {}
  Settings &operator=(const Settings &) = delete;
  void raise(int which) { ++levels_[which & 1]; }
  std::string shown() const {
    std::string text;
    for (int level : levels_)
      text += std::to_string(level) + " of many levels, ";
    return text;
  }

private:
  int levels_[2] = {1, 2};
};

Settings settings;
// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(std::size_t) = [](std::size_t size) { return long(size); };

long capped(const Settings &asked, int times) {
  long sum = 0;
  for (int i = 0; i < times; ++i)
    if (i > 0)
      sum += weigh(asked.shown().size());
  return sum;
}
