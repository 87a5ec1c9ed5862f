"""Forms: questions in a row, and how what is typed is read."""
