"""A lockdown: the powers of organizers, frozen by one and given back by two."""
