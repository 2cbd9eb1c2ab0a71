"""Checks what a code scanning service reads of a SARIF file."""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    log = json.load(file)
assert log["version"] == "2.1.0"
(run,) = log["runs"]
rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
findings = [r for r in run["results"] if r.get("kind", "fail") == "fail"]
notes = [r for r in run["results"] if r.get("kind") == "informational"]
assert len(findings) == 1 and notes, run["results"]
for result in run["results"]:
    assert result["ruleId"] in rules
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "shop.cpp", place
    assert place["region"]["startLine"] > 0
(finding,) = findings
assert finding["level"] == "warning"
assert finding["properties"]["tier"] == "proved"
assert finding["properties"]["proof"]
(change,) = finding["fixes"][0]["artifactChanges"]
assert "reserve" in change["replacements"][0]["insertedContent"]["text"]
assert all(note["level"] == "none" for note in notes)
