"""Series of events: who may be invited again, and how many of those who come have come before."""
