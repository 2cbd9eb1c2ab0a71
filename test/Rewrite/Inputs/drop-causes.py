"""Drops the root causes whose expression names what is given."""
import json
import sys

for line in sys.stdin:
    diagnosis = json.loads(line)
    diagnosis["rootCauses"] = [
        cause for cause in diagnosis["rootCauses"]
        if not cause["expression"].startswith(sys.argv[1])
    ]
    print(json.dumps(diagnosis))
