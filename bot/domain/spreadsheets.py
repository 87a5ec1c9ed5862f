"""Words that a spreadsheet takes for text, never for a formula (OWASP, "CSV injection")."""


def harmless(cell: str) -> str:
    """Return a cell with an apostrophe before anything that would begin a formula."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_BLANKS) else cell


# Some spreadsheets take full-width signs for the plain ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")
_BLANKS = ("\t", "\r", "\n")
