"""Reads what GoogleTest printed: how many suites ran, and how many of them
did not fail."""
import re
import sys

with open(sys.argv[1], encoding="utf-8", errors="replace") as file:
    text = file.read()
ran = set(re.findall(r"^\[ RUN      \] (\w+)\.", text, re.M))
failed = set(re.findall(r"^\[  FAILED  \] (\w+)\.", text, re.M))
for name in sorted(ran - failed):
    print("survived:", name)
print("%d suites, %d without a failure" % (len(ran), len(ran - failed)))
