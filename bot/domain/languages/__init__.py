"""What languages take: texts that lack one and who translates them; what terms mean."""
