"""What people can do: one verb per function, one file per topic."""
