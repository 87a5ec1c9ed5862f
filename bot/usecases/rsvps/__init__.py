"""Answers to the invitation, seats, the programme, who is coming."""
