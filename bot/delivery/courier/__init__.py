"""The courier: messages leave the outbox, several at a time, replies first, none twice."""
