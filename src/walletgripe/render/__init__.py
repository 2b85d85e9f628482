"""A Letter becomes bytes: one pure function per format."""
