"""walletgripe: the story, the deadlines and the letter of a person whose wallet holds their money."""
