"""Who interprets when: interpreters, their rota, and who needs interpreting."""
