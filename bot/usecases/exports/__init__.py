"""Lists that leave the chat: only as age files, for registered recipients."""
