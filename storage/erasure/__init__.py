"""Proving that an event is gone: what is sampled of it before, and looked for afterwards."""
