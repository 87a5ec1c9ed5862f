"""The readout: drafted by facilitators, looked at by the guard and by guests, published by two."""
