"""Moving a whole database to another one, and changing one as a whole: beneath nobody who has it open."""
