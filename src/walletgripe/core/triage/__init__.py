"""A story in the user's own words: which problem it tells of, and the sums, days and numbers in it."""
