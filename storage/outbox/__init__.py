"""The outbox: messages from waiting to their ending; updates seen; jobs for Telegram."""
