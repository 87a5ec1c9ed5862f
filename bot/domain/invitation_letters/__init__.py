"""Invitation letters for embassies: what may be asked for, and the fields of each kind."""
