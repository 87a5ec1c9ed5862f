"""What is said of people: how many guests it fits."""
