"""Prints a site for each handler of a native telemetry file."""
import json
import sys

FREE = {"checksum": "checksum", "POST /echo": "shop::echo"}
MEMBERS = {"hour": "shop::Clock::hour", "minute": "shop::Clock::minute"}

with open(sys.argv[1], encoding="utf-8") as file:
    handlers = json.load(file)["handlers"]
for handler in handlers:
    name = handler["name"]
    function = FREE.get(name) or MEMBERS.get(name) or "shop::" + name
    print(
        json.dumps(
            {
                "schema": "clang-heal/site",
                "handler": name,
                "function": function,
                "file": sys.argv[2],
                "unit": sys.argv[2],
            }
        )
    )
