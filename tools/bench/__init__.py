"""`make bench`: how fast, as medians and p95, beside something run in the same minute."""
