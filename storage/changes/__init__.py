"""Programme changes: drafts, releases, and who has been told."""
