"""The passports that are present: what each needs, by whom and when that was checked."""
