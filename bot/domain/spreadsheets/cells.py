"""Cells written so that a spreadsheet runs nothing of what somebody wrote, and read back."""


def harmless(cell: str) -> str:
    """Return a cell with an apostrophe before anything that would begin a formula.

    A spreadsheet then takes it for text (OWASP, "CSV injection").
    """
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_BLANKS) else cell


# Some spreadsheets take full-width signs for the plain ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")
_BLANKS = ("\t", "\r", "\n")


def without_guard(cell: str) -> str:
    """Return what `harmless` was given: a cell without the apostrophe it put before."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) != cell[1:] else cell
