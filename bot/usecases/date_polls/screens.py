"""Questions which date suits as organizers see them: counts, and names only on demand."""

from bot.domain.callback_words import broadcasts
from bot.domain.callback_words import date_polls as words
from bot.domain.date_polls import DatePoll, count_choices, in_one_language
from bot.domain.here import Here
from bot.domain.ids import DatePollId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.people.rights import Right
from bot.usecases.date_polls.finding import asked_of, find_poll, is_asked
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN
from storage.work import Work

_BACK = (Button("go-broadcasts", broadcasts.SHOW.to()), ADMIN)


def show(work: Work, here: Here, poll: DatePoll) -> None:
    """Show a poll: before it is put to anybody what it will be, later how often what was chosen."""
    was_asked = is_asked(work, poll)
    asked, answers = asked_of(work, poll), work.date_polls.answers(poll)
    counts = count_choices(poll, answers)
    lines = [
        Said("date-poll-count", {"option": option, "count": count})
        if was_asked
        else Said("date-poll-own-line", {"option": option})
        for option, count in zip(poll.options, counts, strict=False)
    ]
    state = "draft" if not was_asked else "open" if poll.is_open(work.now) else "ended"
    if was_asked:
        lines.append(Said("date-poll-count-none", {"count": counts[-1]}))
    answered = {each.person_id for each in answers}
    details = {
        "question": poll.question,
        "closes-at": Moment(poll.closes_at, here.event.zone),
        "lines": Lines(tuple(lines)),
        "remark": _remark(poll),
        "answered-count": len(answers),
        "silent-count": sum(person not in answered for person in asked),
    }
    work.reply(here, f"date-poll-{state}", details, (*_keyboard(here, poll, state, counts), _BACK))


def send_names(work: Work, here: Here, poll_id: DatePollId, number: int) -> None:
    """Send a page of who chose what, in a message that deletes itself. Raises StaleButton."""
    poll = find_poll(work, here, poll_id)
    names = {each.person_id: each.profile.name for each in work.guests.all_of(here.event.id)}
    chosen = {each.person_id: each.chosen for each in work.date_polls.answers(poll)}
    people = sorted((names.get(each, ""), each) for each in asked_of(work, poll) if each in names)
    page = page_of(people, number, most=15)
    lines: list[Said] = []
    for name, person_id in page.items:
        said = name or Said("name-not-given")
        if person_id not in chosen:
            lines.append(Said("date-poll-name-silent", {"name": said}))
        elif not chosen[person_id]:
            lines.append(Said("date-poll-name-none", {"name": said}))
        else:
            places = " ".join(str(place + 1) for place in sorted(chosen[person_id]))
            lines.append(Said("date-poll-name", {"name": said, "places": places}))
    options = tuple(
        Said("date-poll-numbered", {"number": place, "option": option})
        for place, option in enumerate(poll.options, start=1)
    )
    work.audit.note(here.event.id, actor=here.person.id, act="saw-names")
    work.send(
        here,
        "date-poll-names-list",
        {
            "question": poll.question,
            "minutes": NAMES_VANISH_AFTER // 60,
            "options": Lines(options),
            "lines": Lines(tuple(lines)),
            "range": page.said(),
        },
        turning_row(lambda turned: words.NAMES.to(poll.id, turned), page.number, more=page.more),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def put_discarded(work: Work, here: Here) -> None:
    """Say that a poll is gone."""
    work.reply(here, "date-poll-discarded", {}, (_BACK,))


def _remark(poll: DatePoll) -> Said | str:
    """Say which options people of the other language get as they were typed."""
    same = in_one_language(poll)
    lines = tuple(Said("date-poll-own-line", {"option": each}) for each in same)
    return Said("date-poll-same-words", {"lines": Lines(lines)}) if same else ""


def _keyboard(here: Here, poll: DatePoll, state: str, counts: list[int]) -> Keyboard:
    if state == "draft":
        ask = Button("date-poll-ask", broadcasts.ASK_DATE.to(poll.id), style=ButtonStyle.PRIMARY)
        return ((ask,), (Button("date-poll-discard", words.DISCARD.to(poll.id)),))
    names = Button("date-poll-names", words.NAMES.to(poll.id, 0))
    row = (names,) if here.may(Right.SEE_NAMES) else ()
    if state == "open":
        refresh = Button("date-poll-refresh", words.OPEN.to(poll.id))
        return ((*row, refresh), (Button("date-poll-close", words.CLOSE.to(poll.id)),))
    most = max(counts[:-1])
    tell = [
        (Button("date-poll-tell", broadcasts.TELL_DATE.to(poll.id, place), {"option": option}),)
        for place, option in enumerate(poll.options)
        if counts[place] == most
    ]
    return (*tell, row)
