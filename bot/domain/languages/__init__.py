"""What languages take: texts that lack one, who translates them, and who interprets when."""
