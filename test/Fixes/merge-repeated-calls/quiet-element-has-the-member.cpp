// The vector's elements hold the member; a map's values are members of pairs.
#include <cstdio>
#include <map>
#include <vector>
struct Token {
  int kind;
  const Token *next;
};
static int weigh(const Token *token) {
  int sum = 0;
  for (; token; token = token->next)
    sum ^= token->kind;
  return sum;
}
int tokens(const Token *head, std::vector<Token> &out) {
  int first = 1 + weigh(head);
  out[0].kind = 70;
  return first + weigh(head);
}
using Pair = std::pair<const int, int>;
static int sum(const Pair *pair) {
  int sum = 0;
  for (int i = 0; i < 3; ++i)
    sum ^= pair->second + i;
  return sum;
}
int values(const Pair *pair, std::map<int, int> &out) {
  int first = 1 + sum(pair);
  out.begin()->second = 70;
  return first + sum(pair);
}
int main() {
  std::vector<Token> kept{{2, nullptr}};
  std::map<int, int> map{{1, 2}};
  std::printf("%d %d\n", tokens(&kept[0], kept), values(&*map.begin(), map));
}
