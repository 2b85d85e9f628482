"""Content: find it, read it strictly, check it; YAML becomes core objects."""
