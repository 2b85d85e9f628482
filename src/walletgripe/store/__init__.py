"""The journal in SQLite and the exhibits on disk."""
