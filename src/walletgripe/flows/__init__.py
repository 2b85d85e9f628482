"""Use cases without terminal and without SQL."""
