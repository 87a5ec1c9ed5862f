"""Chats, who is in them, how one comes in, and their topics."""
