// A header of the library brings a macro, for which the file asks.
#include <cstdio>

long paths(int rows, int columns) {
  if (rows == 0 || columns == 0)
    return 1;
  return paths(rows - 1, columns) + paths(rows, columns - 1);
}

#ifdef __cpp_lib_map_try_emplace
const char *library = "new";
#else
const char *library = "old";
#endif

int main() { std::printf("%ld %s\n", paths(4, 5), library); }
