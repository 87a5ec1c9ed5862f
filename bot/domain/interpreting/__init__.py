"""Who interprets when: what interpreters know and when they can, turns in pairs, and the rules of a rota."""
