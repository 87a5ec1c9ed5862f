"""Messages as data: texts with details, buttons, attachments, and refusals."""
