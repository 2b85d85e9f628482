"""Tests of the journal and the exhibits, on real files."""
