"""A faithful Bot API emulator for loopback use by the demo, the tests and the benchmark."""
