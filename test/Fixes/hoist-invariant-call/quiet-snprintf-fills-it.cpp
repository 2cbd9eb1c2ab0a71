// What a loop prints into a buffer is read by the call.
#include <cstdio>
static int length(const char *text) {
  int n = 0;
  for (; *text; ++text)
    n = n * 2 + 1;
  return n;
}
int sum(char *buffer, int room, int turns) {
  int n = 0;
  for (int i = 0; i < turns; ++i) {
    n += length(buffer);
    std::snprintf(buffer, room, "%d", i * 100);
  }
  return n;
}
int main() {
  char buffer[16] = "";
  std::printf("%d\n", sum(buffer, sizeof buffer, 4));
}
