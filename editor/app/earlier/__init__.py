"""Earlier versions of a release: kept, looked at, compared, brought back, forgotten."""
