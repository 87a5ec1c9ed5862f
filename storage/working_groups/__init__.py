"""Plans of working groups, who is in them, and which two are to be together or apart."""
