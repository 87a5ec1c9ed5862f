"""Tables as people's programs write them: their encodings, separators and headings."""
