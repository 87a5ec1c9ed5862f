"""What every test begins with."""

from hypothesis import settings

# How long an example takes says more of the machine than of the code: benchmarks measure time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
