"""What the emulator knows and keeps: accounts, updates, files, limits, faults, the journal."""
