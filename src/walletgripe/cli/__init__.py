"""The command line: one command per file, parse options, call a flow, show the result."""
