"""/visadesk: guests' visas in counts and codes, names on demand; the organizers' rules and times."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bot.domain.callback_words import invitation_letters as letter_words
from bot.domain.callback_words import visa as words
from bot.domain.callback_words.visa import TimeItem
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.visa.cases import OLDEST_DATA, Rule
from bot.domain.visa.countries import guess, name_of
from bot.domain.visa.path import SOON, Step
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN_ROW, HOME
from bot.usecases.visa.finding import (
    Stand,
    is_due,
    is_unclear,
    present_of,
    pressing_of,
    stands_of,
    today_of,
)
from bot.usecases.visa.phrases import day_at, rule_words
from storage.work import Work

MOST_LINES = 20
"""Guests listed on one screen; the others are counted."""
DESK_ROW = (Button("go-visadesk", words.QUEUE.to()), HOME)

_MOST_GUESSES = 8


def show_desk(work: Work, here: Here) -> None:
    """Show counts by status, codes of guests at risk, deadlines, host country and data."""
    event = here.event
    stands = stands_of(work, event)
    at_risk = [each for each in stands if each.standing.at_risk]
    due = [each for each in stands if is_due(each)]
    details: dict[str, Detail] = {
        "title": event.title,
        "host": name_of(event.country) if event.country else Said("visadesk-no-host"),
        "data": _data(work),
        "cases-count": len(stands),
        "guests-count": work.guests.expected(event.id),
        "unclear-count": sum(map(is_unclear, stands)),
        "unsigned": _unsigned(work, event),
        "steps": Lines(tuple(_steps(stands))),
        "risk": _listed(work, event, "visadesk-risk", at_risk),
        "due": _listed(work, event, "visadesk-due", due),
    }
    to_check = sum(each.is_due for each in present_of(work, event, stands))
    names = bool(at_risk or due) and here.may(Right.SEE_NAMES)
    rows = _keyboard(work, event, names=names, to_check=to_check)
    work.reply(here, "visadesk", details, rows)


def send_names(work: Work, here: Here, number: int) -> None:
    """Send a page of who is at risk or has a step due soon, in a message that deletes itself."""
    event = here.event
    pressing = pressing_of(work, event)
    names = {each.person_id: each.profile.name for each in work.guests.all_of(event.id)}
    codes = work.codes.of_all(event.id, [each.person_id for each in pressing], Desk.VISA)
    page = page_of(_by_day(pressing), number)
    lines = tuple(
        Said(
            "visadesk-name",
            {
                "name": names.get(each.person_id) or Said("name-not-given"),
                "line": _line(codes[each.person_id], each),
            },
        )
        for each in page.items
    )
    work.audit.note(event.id, actor=here.person.id, act="saw-visa-names")
    details: dict[str, Detail] = {
        "minutes": NAMES_VANISH_AFTER // 60,
        "lines": Lines(lines) if lines else Said("visadesk-nobody"),
        "range": page.said() if lines else "",
    }
    work.send(
        here,
        "visadesk-names",
        details,
        turning_row(words.NAMES.to, page.number, more=page.more),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def show_times(work: Work, here: Here) -> None:
    """Show how long things are taken to last, each with a button to change it."""
    event = here.event
    times = work.visa_cases.choices(event.id).times
    rows = tuple(
        (Button(f"visa-time-{item}", words.CHANGE_TIME.to(item), {"days": getattr(times, item)}),)
        for item in TimeItem
    )
    work.reply(here, "visa-times", {}, (*rows, DESK_ROW))


def show_hosts(work: Work, here: Here, typed: str) -> None:
    """Show which countries may have been meant; each with a button that sets it."""
    rows = tuple(
        (Button("visa-issuer", words.SET_HOST.to(code), {"issuer": name_of(code)}),)
        for code in guess(typed).codes[:_MOST_GUESSES]
    )
    text = "visa-host-confirm" if rows else "visa-host-not-found"
    again = (Button("visadesk-set-host", words.CHANGE_HOST.to()),)
    work.reply(here, text, {"typed": typed}, (*rows, again, DESK_ROW))


def _keyboard(work: Work, event: Event, *, names: bool, to_check: int) -> Keyboard:
    rules = {"count": len(work.visa_cases.rules_of(event.id))}
    letters = {"count": work.invitation_letters.waiting(event.id)}
    rows: list[tuple[Button, ...]] = [
        (Button("visadesk-letters", letter_words.QUEUE.to(), letters),),
        (
            Button("visadesk-rules", words.RULES.to(), rules),
            Button("visadesk-present", words.PRESENT.to(0), {"count": to_check}),
        ),
        (
            Button("visadesk-set-host", words.CHANGE_HOST.to()),
            Button("visadesk-link", words.CHANGE_LINK.to()),
        ),
        (
            Button("visadesk-times", words.TIMES.to()),
            Button("visadesk-compare", words.COMPARE.to()),
        ),
        *ADMIN_ROW,
    ]
    if names:
        rows.insert(0, (Button("visadesk-show-names", words.NAMES.to(0)),))
    return tuple(rows)


def _unsigned(work: Work, event: Event) -> Detail:
    count = work.invitation_letters.unsigned(event.id)
    return Said("visadesk-unsigned", {"count": count}) if count else ""


def _data(work: Work) -> Said:
    dataset = work.visa_dataset.dataset()
    if dataset is None:
        return Said("visadesk-no-data")
    age = dataset.age(work.now.date())
    name = "visadesk-data" if 0 <= age <= OLDEST_DATA else "visadesk-data-old"
    details: dict[str, Detail] = {
        "source": dataset.source,
        "dated-at": day_at(dataset.dated),
        "days": age,
    }
    return Said(name, details)


def _steps(stands: list[Stand]) -> Iterator[Said]:
    refused = sum(each.standing.refused for each in stands)
    counts = Counter(each.standing.next for each in stands if not each.standing.refused)
    for step in Step:
        if counts[step]:
            yield Said("visadesk-next", {"step": Said(f"visa-step-{step}"), "count": counts[step]})
    yield Said("visadesk-finished", {"count": counts[None]})
    if refused:
        yield Said("visadesk-refused", {"count": refused})


def _listed(work: Work, event: Event, name: str, stands: list[Stand]) -> Said:
    codes = work.codes.of_all(event.id, [each.person_id for each in stands], Desk.VISA)
    lines = [_line(codes[each.person_id], each) for each in _by_day(stands)[:MOST_LINES]]
    if len(stands) > MOST_LINES:
        lines.append(Said("visadesk-more", {"count": len(stands) - MOST_LINES}))
    return Said(name, {"count": len(stands), "lines": Lines(tuple(lines)), "days": SOON})


def _by_day(stands: list[Stand]) -> list[Stand]:
    return sorted(stands, key=lambda each: (each.pressing or (date.max, ""), each.person_id))


def _line(code: str, stand: Stand) -> Said:
    if stand.pressing is None:
        return Said("visadesk-line-done", {"code": code})
    latest, step = stand.pressing
    details: dict[str, Detail] = {
        "code": code,
        "step": Said(f"visa-step-{step}"),
        "latest-at": day_at(latest),
    }
    return Said("visadesk-line", details)


def show_rules(work: Work, here: Here) -> None:
    """Show the organizers' rules, the expired ones marked, each with a button to delete it."""
    event = here.event
    rules = work.visa_cases.rules_of(event.id)
    today = today_of(work, event)
    lines = tuple(
        _rule_line(number, rule, event, today) for number, rule in enumerate(rules, start=1)
    )
    dropping = tuple(
        Button("visarule-drop", words.DROP_RULE.to(rule.id), {"number": number})
        for number, rule in enumerate(rules, start=1)
    )
    rows = (
        (Button("visarule-new", words.NEW_RULE.to(), style=ButtonStyle.PRIMARY),),
        *(dropping[at : at + 5] for at in range(0, len(dropping), 5)),
        DESK_ROW,
    )
    shown: Detail = Lines(lines) if lines else Said("visarule-none")
    work.reply(here, "visarules", {"rules": shown}, rows)


def _rule_line(number: int, rule: Rule, event: Event, today: date) -> Said:
    state = "held" if rule.destination == event.country else "elsewhere"
    if rule.valid_until < today:
        state = "expired"
    details: dict[str, Detail] = {
        "number": number,
        "issuer": name_of(rule.passport),
        "host": name_of(rule.destination),
        "need": Said(f"q-visarule-need-{rule.need}"),
        "lines": Lines((*rule_words(rule), Said("visarule-link", {"link": rule.link}))),
        "checked-at": day_at(rule.checked_on),
        "until-at": day_at(rule.valid_until),
        "state": Said(f"visarule-is-{state}"),
    }
    return Said("visarule-line", details)
