"""Prepared answers: asking, answering, editing, checking."""
