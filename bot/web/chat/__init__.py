"""The chat page: people reach the bot without anybody between, by a key that their browser keeps."""
