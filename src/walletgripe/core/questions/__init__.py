"""Question types: a closed set, each with one life: parse, check, store, show.

To add a type: 1. its name in `core.playbook.QuestionType`; 2. one function `parse_<type>` in a module here;
3. its line in `registry.PARSERS` and, if it is not shown as typed, in `core.phrasing`.
"""
