"""Judging a contact: is it the firm's, an imitation, a fraud's message, or simply not listed?"""
