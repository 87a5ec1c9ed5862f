"""What is normally asked of a passport's holder and what is next for them, put into words."""

from datetime import UTC, date, datetime, time

from bot.domain.events import Event
from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.domain.messages.texts import Detail, Details, Lines, Moment, MomentStyle, Said
from bot.domain.visa.cases import Case, Doubt, Hint, Need, Rule
from bot.domain.visa.countries import in_sentence
from bot.domain.visa.official_pages import official_pages
from bot.domain.visa.path import FINISHED, Mark, Step, Way
from bot.usecases.visa.finding import today_of
from storage.work import Work


def say_hint(work: Work, event: Event, case: Case, hint: Hint) -> Said:
    """Put a hint, or why there is none, into words."""
    link = official_page(work, event)
    verify = Said("visa-verify-link", {"link": link}) if link else Said("visa-verify")
    host = in_sentence(event.country) if event.country else ""
    issuer = in_sentence(case.passport) if case.passport else ""
    if hint.need is None:
        reason = hint.doubt or Doubt.NO_ROW
        why = f"visa-special-{case.special}" if case.special else f"visa-doubt-{reason}"
        said = Said(why, {"issuer": issuer, "host": host})
        return Said("visa-no-hint", {"why": said, "verify": verify})
    names: dict[str, Detail] = {"issuer": issuer, "host": host}
    if hint.rule is not None:
        lines = Lines((Said(f"visa-need-{hint.need}", names), *rule_words(hint.rule)))
        return Said(
            "visa-hint-rule",
            {"lines": lines, "source": _rule_source(hint.rule)}
            | {"verify": verify, "old": _old(hint)},
        )
    source = _data_source(work, event) if hint.need is not Need.HOME else ""
    need = Said(f"visa-need-{hint.need}", names)
    if hint.need is Need.NOTHING and hint.days is not None:
        need = Said("visa-need-nothing-days", {**names, "days": hint.days})
    return Said("visa-hint", {"need": need, "source": source, "verify": verify, "old": _old(hint)})


def _old(hint: Hint) -> Said | str:
    """Say that a hint is old, which only one that asks for a visa may be."""
    return Said("visa-old") if hint.is_old else ""


def official_page(work: Work, event: Event) -> str:
    """Return the page to verify at, empty where none is known."""
    return work.visa_cases.choices(event.id).link or official_pages().get(event.country, "")


def day_at(day: date) -> Moment:
    """Return a day to be shown as it is, in nobody's zone."""
    return Moment(datetime.combine(day, time(12), UTC), "UTC", MomentStyle.DAY)


def _data_source(work: Work, event: Event) -> Detail:
    dataset = work.visa_dataset.dataset()
    if dataset is None:
        return ""
    today = today_of(work, event)
    details: dict[str, Detail] = {
        "source": dataset.source,
        "dated-at": day_at(dataset.dated),
        "days": dataset.age(today),
    }
    return Said("visa-source", details)


def rule_words(rule: Rule) -> tuple[Said, ...]:
    """Return what a rule says in words, in a line of its own; none where it has none."""
    has_words = rule.text.en or rule.text.zh
    return (Said("visa-rule-words", {"words": rule.text}),) if has_words else ()


def _rule_source(rule: Rule) -> Said:
    return Said("visa-rule-source", {"checked-at": day_at(rule.checked_on), "link": rule.link})


_UNDER_WAY = frozenset({InvitationLetterState.WAITING, InvitationLetterState.MAKING})
"""States of a letter in which its guest can only wait."""


def asks_first(case: Case, hint: Hint, way: Way) -> bool:
    """Say whether a guest should ask the organizers before anything else."""
    return hint.need is None and not case.asked and way.next is not None


def next_said(case: Case, hint: Hint, way: Way, letter: InvitationLetterState | None) -> Said:
    """Put into words what is next for a guest, and until when; `letter` is where theirs stands."""
    step = way.next
    if way.refused:
        return Said("visa-was-refused")
    if step is None:
        return Said("visa-all-done")
    do: str = f"visa-do-{step}"
    more: Said | str = ""
    if step is Step.LETTER and letter is not None:
        more = Said(f"visa-letter-{letter}")
        do = "visa-do-wait" if letter in _UNDER_WAY else do
    if asks_first(case, hint, way):
        do, more = "visa-do-ask", ""
    latest = day_at(way.latest[step])
    return Said("visa-next", {"step": Said(do), "latest-at": latest, "more": more})


def buffer_said(way: Way) -> Said | str:
    """Put into words how much time is left, "" where nothing is left to do."""
    if way.buffer is None:
        return ""
    if way.tentative:
        return Said("visa-buffer-tentative")
    if way.buffer < 0:
        return Said("visa-buffer-negative", {"days": -way.buffer})
    return Said("visa-buffer", {"days": way.buffer})


def stands_said(step: Step, way: Way, letter: InvitationLetterState | None) -> Details:
    """Return how a step stands in words, as details of a line about it."""
    mark, latest = way.marks.get(step), way.latest[step]
    if step in way.overtaken:
        mark = Mark.NOT_NEEDED
    is_open = mark not in FINISHED and mark is not Mark.REFUSED
    is_late = is_open and latest < way.today and not way.tentative
    name = f"visa-stands-{'late' if is_late else mark or 'open'}"
    is_told = step is Step.LETTER and letter is not None
    more = Said(f"visa-letter-{letter}") if is_told else ""
    return {"stands": Said(name, {"latest-at": day_at(latest)}), "more": more}
