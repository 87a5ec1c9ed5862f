"""Small questions which date suits: asked by a broadcast, answered by taps, counted for organizers."""
