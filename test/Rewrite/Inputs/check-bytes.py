"""Checks that each file is what it was with one line more, in its own bytes."""
import os
import sys

after_folder, before_folder = sys.argv[1:]
LINE = b"  result.reserve(values.size());"
for name in ("crlf.cpp", "no newline.cpp", "bom.cpp"):
    with open(os.path.join(before_folder, name), "rb") as file:
        before = file.read()
    with open(os.path.join(after_folder, name), "rb") as file:
        after = file.read()
    end = b"\r\n" if name == "crlf.cpp" else b"\n"
    mark = b"  for (int value"
    assert mark in before, name
    assert after == before.replace(mark, LINE + end + mark), (name, after)
