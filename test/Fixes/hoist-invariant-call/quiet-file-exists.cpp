// The file system changes under a directory entry.
#include <cstdio>
#include <filesystem>
#include <fstream>
unsigned missing(const std::filesystem::directory_entry &entry) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    if (!entry.exists())
      ++sum;
  return sum;
}
unsigned waitFor(const std::filesystem::directory_entry &entry) {
  unsigned turns = 0;
  while (missing(entry) > 0 && turns < 9) {
    ++turns;
    std::ofstream out(entry.path());
  }
  return turns;
}
