// Bytes provide room for other objects.
#include <cstdio>
#include <vector>
struct Header {
  unsigned char kind, length;
};
static int check(const Header *header) {
  int sum = 0;
  for (int i = 0; i < 3; ++i)
    sum ^= header->kind + header->length * i;
  return sum;
}
int parse(const Header *header, std::vector<unsigned char> &bytes) {
  int first = 1 + check(header);
  bytes[0] = 70;
  return first + check(header);
}
int main() {
  std::vector<unsigned char> bytes{1, 2, 3};
  std::printf("%d\n", parse(reinterpret_cast<const Header *>(bytes.data()), bytes));
}
