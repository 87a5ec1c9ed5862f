"""Who may see what of a guest: consents, the guest list, public statements."""
