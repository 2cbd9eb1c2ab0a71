// What growing costs is nothing beside what each turn does.
#include <string>
#include <vector>
void canonicalize(std::string &path);
int clockNow();
std::vector<int> measure(std::string path) {
  std::vector<int> times;
  for (int j = 0; j < 5; ++j) {
    int start = clockNow();
    for (int i = 0; i < 2000000; ++i)
      canonicalize(path);
    times.push_back(clockNow() - start);
  }
  return times;
}
