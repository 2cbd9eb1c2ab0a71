// Another owner of the stop state asks to stop.
#include <cstdio>
#include <stop_token>
unsigned waiting(const std::stop_token &token) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    if (!token.stop_requested())
      ++sum;
  return sum;
}
int main() {
  std::stop_source source;
  const std::stop_token token = source.get_token();
  unsigned turns = 0;
  while (waiting(token) > 0 && turns < 9)
    if (++turns == 3)
      source.request_stop();
  std::printf("%u\n", turns);
}
