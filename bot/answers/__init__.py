"""Finding the prepared answer to a question; knows nothing of people, chats or storage."""
