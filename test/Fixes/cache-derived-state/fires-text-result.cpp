// flags: -std=c++17 -pthread
// A text is kept under a mutex.
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

class Menu {
public:
  void setTitle(const std::string &title) { m_title = title; }
  void addDish(const std::string &dish) {
    if (!dish.empty()) {
      m_dishes.push_back(dish);
      m_dishes.back() += ";";
    }
  }
  void dropAll() noexcept { m_dishes.clear(); }
  std::string getText() const {
    if (m_dishes.empty())
      return m_title + ": nothing";
    std::string text = m_title;
    for (const std::string &dish : m_dishes)
      text += " " + dish;
    return text;
  }

private:
  std::string m_title;
  // In the order of the card.
  std::vector<std::string> m_dishes;
};

// Whoever it is may change anything, so that no local variable will do.
int (*say)(const char *, ...) = std::printf;

void print(const Menu &menu, int tables) {
  for (int table = 0; table < tables; ++table)
    if (table % 2 == 0)
      say("%d: %s\n", table, menu.getText().c_str());
}

int main() {
  Menu menu;
  menu.setTitle("Lunch");
  print(menu, 3);
  menu.addDish("soup");
  menu.addDish("");
  print(menu, 3);
  std::thread other([&] { print(menu, 3); });
  other.join();
  menu.dropAll();
  print(menu, 3);
}
