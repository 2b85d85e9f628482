"""Makes what triage knows of words: `python -m tools.triage` trains it from the texts beside this file."""
