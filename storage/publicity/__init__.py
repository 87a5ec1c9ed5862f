"""Consents per fact, the frozen roster and the ledger of public statements."""
