"""Which question comes next, and why: the interview as a pure function of the case."""
