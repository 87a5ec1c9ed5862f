"""What is remembered, sealed; the only place that knows SQL."""
