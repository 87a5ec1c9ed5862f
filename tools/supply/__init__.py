"""What the programme is made from, as a release tells it: licences, parts, known faults, the same bytes each time."""
