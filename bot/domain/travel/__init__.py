"""What guests need for the journey: logistics, the venue."""
