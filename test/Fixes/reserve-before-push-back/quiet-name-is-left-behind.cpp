// By chance there was room for one more, so that the name stayed good.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> source{1, 2, 3, 4, 5}, values;
  for (int each : source)
    values.push_back(each * 2);
  int &first = values[0];
  values.push_back(100);
  first = 7;
  std::printf("%d %d\n", first, values[0]);
}
