"""Invented cases that the demonstration runs on."""
