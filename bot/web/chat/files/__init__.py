"""Files by the chat page: brought in parts, and fetched by tickets."""
