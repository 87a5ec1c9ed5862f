"""Expected refusals: named after what happened, told to the person in their language."""

from bot.domain.messages.texts import Detail, Details


class Refused(Exception):
    """Something a person asked for cannot be done; `text` names the sentence that says why.

    Raise it anywhere in a use case: what the use case did until then is undone.
    """

    text = "refused"
    of_rights = False
    """Whether somebody lacks a right, or what was to give it is over: such refusals are counted."""

    def __init__(self, **details: Detail) -> None:
        super().__init__(self.text)
        self.details: Details = details


class StaleButton(Refused):
    """A button whose message is out of date, or whose data nobody understands."""

    text = "stale-button"
    of_rights = True
