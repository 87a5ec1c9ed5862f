"""The selection desk: candidates are added, read by two, balanced in waves, invited or forgotten."""
