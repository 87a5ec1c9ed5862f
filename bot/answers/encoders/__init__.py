"""The sentence encoders of the `semantic` extra, as one."""
