"""Roles: what each may do, and giving somebody another."""
