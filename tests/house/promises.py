"""The promises of who can see what, both languages side by side.

`python -m tests.house.promises` writes `tests/house/promises.md` anew; read both columns before
that is committed.
"""

from pathlib import Path

from bot.domain.people.people import Language
from tests.house.sheet_texts import all_texts, plain

PAGE = Path(__file__).with_name("promises.md")
PROMISES = (
    *("help", "privacy", "details-none", "q-readout", "q-visibility", "q-invitee"),
    "invite-forward",
    *("ticket-you-are-a-code", "ticket-you-are-named", "q-ticket-answer", "ask-other-guests"),
    *("ask-thanks-and-wording", "ask-wording-offered", "q-term-flag", "feed-none"),
    *("visa-start", "visa-confirm", "visaletter-choose", "visacompare-too-few"),
    *("feedback", "feedback-keepers", "feedback-keepers-unnamed", "feedback-stars"),
    *("feedback-way-tokens", "feedback-way-cards", "feedback-lost", "feedback-lost-told"),
    *("rating-sessions", "rating-ask", "rating-preview-shown", "rating-results", "stars-open-ask"),
    *("feedbackdesk-hidden", "vote-hidden", "reminder-feedback"),
    *("feedback-card-keep", "page:promise", "page:promise-yes-1", "page:promise-yes-2"),
    *("page:promise-goals", "page:promise-goals-yes-1", "page:promise-goals-yes-3"),
    *("page:promise-goals-keepers", "page:goal-about", "goals-state-open"),
    *("page:promise-yes-3", "page:promise-keepers", *(f"page:promise-no-{n}" for n in range(1, 6))),
    *("page:kept-here-what", "page:kept-here-traces", "page:question-about", "page:concern-about"),
    *("page:want-reply-how", "page:reply-what", "page:sent-code-what", "page:checkin-why-1"),
    *("page:checkin-why-2", "page:checkin-making-what", "page:checkin-done-what"),
)
"""The texts that say who can see something, or cannot."""
_HEAD = """\
# Who can see what

Made by `python -m tests.house.promises` from the sheets and the sealed page. Whoever changes one
column reads the other: a promise is never stronger in one language.
"""


def written() -> str:
    """Return the page: each promise, English above Chinese, one way of saying it per line."""
    english, chinese = (all_texts(each) for each in Language)
    parts = [_HEAD]
    for name in PROMISES:
        columns = (_lines(english[name]), _lines(chinese[name]))
        parts.append(f"## {name}\n\n" + "\n\n".join(columns) + "\n")
    return "\n".join(parts)


def _lines(ways: tuple[str, ...]) -> str:
    return "\n".join("- " + " ".join(plain(each).split()) for each in ways)


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
