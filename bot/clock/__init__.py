"""APScheduler ticks."""
