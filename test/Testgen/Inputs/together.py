"""Prints a source that includes every source of a folder: one compilation."""
import os
import sys

for name in sorted(os.listdir(sys.argv[1])):
    print('#include "%s"' % os.path.join(sys.argv[1], name))
