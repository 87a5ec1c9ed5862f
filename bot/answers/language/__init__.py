"""Words of both languages in one spelling."""
