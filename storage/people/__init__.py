"""People, memberships, invitations."""
