"""YAML files that describe an event or its programme; knows nothing of chats or databases."""
