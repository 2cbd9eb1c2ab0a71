// What an init-capture was made with is older than the call.
#include <iostream>
int main() {
  static auto ticket = [next = new int(0)] {
    int sum = 0;
    for (int i = 0; i < 3; ++i)
      sum += i;
    *next += 1;
    return *next + sum;
  };
  for (int i = 0; i < 3; ++i)
    std::cout << ticket() << '\n';
}
