// A constructor of what owns memory, too, fills room of which it does not know
// the type; the room is a variable's.
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

struct Block {
  Block(void *room, std::size_t size) : Name("block") { std::memset(room, 1, size); }
  std::string Name;
};

static int total(const std::vector<int> &values) {
  int sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}

static int fillAll(const std::vector<int> &values, int rounds) {
  int sum = 0;
  for (int i = 0; i < rounds; ++i) {
    char room[4];
    Block block(room, 4);
    block.Name[0] = 'x';
    sum += total(values) + room[0] + static_cast<int>(block.Name.size());
  }
  return sum;
}

int main() {
  std::vector<int> values = {1, 2, 3};
  std::printf("%d\n", fillAll(values, 3));
}
