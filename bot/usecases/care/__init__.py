"""What organizers weigh: the risk list and its review, hints on words, places beside the visa comparison."""
