"""People, roles, invitations, and who can be reached."""
