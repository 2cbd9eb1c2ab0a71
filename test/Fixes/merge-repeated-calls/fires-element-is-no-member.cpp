// What a vector holds is no member of anything.
#include <cstdio>
#include <string>
#include <vector>
struct Token {
  int kind;
  char mark;
  const Token *next;
};
static int weigh(const Token *token) {
  int sum = 0;
  for (; token; token = token->next)
    sum ^= token->kind + token->mark;
  return sum;
}
int numbers(const Token *head, std::vector<int> &out) {
  int first = 1 + weigh(head);
  out.push_back(first);
  return first + weigh(head);
}
int main() {
  Token last{4, 'a', nullptr}, head{2, 'b', &last};
  std::vector<int> kept;
  std::printf("%d\n", numbers(&head, kept));
}
