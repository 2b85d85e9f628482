"""Composing a letter from a case: one function per part, in a visible registry.

To add a part: 1. its name in `core.letterkind.Part`; 2. a function in a module here;
3. its line in `letter.PARTS`.
"""
