"""Judging a contact: the firm's own, an imitation, a fraud's message, or simply not listed."""
