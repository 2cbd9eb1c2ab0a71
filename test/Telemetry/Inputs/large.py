"""Writes telemetry of many megabytes: large.py document|one-line|endless-string MEGABYTES"""
import sys

shape, size = sys.argv[1], int(sys.argv[2]) << 20
out = sys.stdout
if shape == "endless-string":
    out.write('{"handlers":[{"name":"busy","expectedTime":1,"timing":{"avg":9}}]}\n{"x":"')
    for _ in range(size >> 20):
        out.write("x" * (1 << 20))
    out.write('"}\n')
else:
    end = "\n" if shape == "document" else " "
    # All of it in one handler, so that no part of the record can be held.
    out.write('{"handlers": [%s{"name": "busy", "expectedTime": 1, "samples": [' % end)
    sample = '{"inputs": {"id": 123456, "name": "somebody"}, "output": [1, 2, 3], "duration": 9},' + end
    block = sample * 1000
    for _ in range(size // len(block)):
        out.write(block)
    out.write(sample.rstrip(", \n") + "]}]}")
