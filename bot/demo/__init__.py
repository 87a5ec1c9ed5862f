"""The demonstration: a local Bot API emulator and a web chat."""
