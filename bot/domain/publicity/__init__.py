"""Who may see which fact about a guest, and what may be published without giving away the others."""
