"""Writes a store of four deployed fixes, none of them judged: deployed.py FILE"""
import sqlite3
import sys

store = sqlite3.connect(sys.argv[1])
store.execute(
    "CREATE TABLE outcomes (fixId TEXT PRIMARY KEY, kind TEXT NOT NULL,"
    " anomalyType TEXT NOT NULL, handler TEXT NOT NULL, beforeMetrics TEXT NOT NULL,"
    " afterMetrics TEXT, improvement REAL NOT NULL, successful INTEGER NOT NULL,"
    " effect TEXT NOT NULL, reason TEXT NOT NULL)"
)
for fix, kind in (
    ("gone", "hoist-invariant-call"),
    ("still", "hoist-invariant-call"),
    ("worse", "merge-repeated-calls"),
    ("unseen", "merge-repeated-calls"),
):
    store.execute(
        "INSERT INTO outcomes VALUES (?, ?, 'performance', ?, ?, NULL, 0, 0, 'unknown', '')",
        (fix, kind, "GET /" + fix, '{"avgMillis": 10, "count": 100}'),
    )
store.commit()
