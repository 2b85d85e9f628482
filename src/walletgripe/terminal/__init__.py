"""Asking and showing in a terminal, behind the Asker port."""
