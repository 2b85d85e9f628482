"""The pure heart: no file, no clock, no terminal, no database."""
