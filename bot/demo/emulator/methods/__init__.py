"""Bot API methods by topic; each file exports the handlers that dispatch.py collects."""
