"""Moving a whole database to another one, of the same kind or of the other."""
