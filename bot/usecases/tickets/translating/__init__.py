"""What translators see of questions: those that were marked, without whose they are."""
