// flags: -std=c++17
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct Row {
  std::string name;
  int quantity;
};

int limitOf(const std::vector<Row> &rows) {
  int sum = 0;
  for (const Row &row : rows)
    sum += row.quantity / 2;
  return sum;
}

void print(const std::vector<Row> &rows) {
  for (const Row &row : rows)
    if (row.quantity > limitOf(rows))
      std::cout << row.name << ' ' << row.quantity << std::endl;
}

void render(std::ostream &out, const std::vector<Row> &rows) {
  for (const Row &row : rows) {
    out.put('-').write("> ", 2);
    out << row.name << limitOf(rows) << '\n';
  }
}

std::ostream &operator<<(std::ostream &out, const Row &row) {
  return out << row.name << ": " << row.quantity;
}

void list(std::ostream &out, const std::vector<Row> &rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    out << rows[i] << " of " << limitOf(rows) << '\n';
}

int main() {
  const std::vector<Row> rows{{"a", 1}, {"b", 9}};
  print(rows);
  std::ostringstream text;
  render(text, rows);
  list(std::cout, rows);
  std::cout << text.str();
}
