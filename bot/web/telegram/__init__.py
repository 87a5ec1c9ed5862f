"""Updates from Telegram: polled or posted, read, committed together."""
