"""Where updates come in and where operators look: polling, webhook, health, metrics."""
