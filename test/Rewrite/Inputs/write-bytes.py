"""Writes one source in three disguises: CRLF, no last newline, with a BOM."""
import os
import sys

SOURCE = b"""#include <vector>

std::vector<int> copyOf(const std::vector<int> &values) {
  std::vector<int> result;
  for (int value : values)
    result.push_back(value + 1);
  return result;
}
"""

folder = sys.argv[1]
for name, text in (
    ("crlf.cpp", SOURCE.replace(b"\n", b"\r\n")),
    ("no newline.cpp", SOURCE.rstrip(b"\n")),
    ("bom.cpp", b"\xef\xbb\xbf" + SOURCE),
):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(text)
