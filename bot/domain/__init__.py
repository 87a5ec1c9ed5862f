"""Pure rules and words; standard library only."""
