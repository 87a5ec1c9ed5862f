"""Votes as guests and organizers see them."""

from bot.domain.callback_words import feedback as words
from bot.domain.here import Here
from bot.domain.ids import RoundId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Lines, Moment, Said
from bot.domain.ratings import LEAST
from bot.usecases.feedback.votes.finding import Vote, find_vote, is_of_topic, votes_of
from bot.usecases.feedback.votes.phrases import word_said
from bot.usecases.rows import ADMIN, HOME
from storage.feedback.rating_results import Results
from storage.work import Work

_BACK = (Button("go-feedback", words.SHOW.to()), HOME)
_TO_DESK = (Button("go-feedbackdesk", words.DESK.to()), ADMIN)
_TO_VOTES = (Button("go-votes", words.VOTES.to()), ADMIN)


def show_votes(work: Work, here: Here) -> None:
    """Show a guest what can be voted on, and what came of what was published."""
    event = here.event
    lines: list[Said] = []
    rows: list[tuple[Button, ...]] = []
    for vote in votes_of(work, event):
        results = work.rating_results.find(event.id, vote.round_id)
        if results is not None:
            lines += _words_of(vote, results)
            continue
        is_open = vote.is_open(work.now) and bool(work.public_url)
        lines.append(_line(here, vote, "open" if is_open else "closed"))
        if is_open:
            address = f"{work.public_url}/vote?e={event.id}&r={vote.round_id}"
            rows.append((Button("vote-go", details={"title": vote.title}, web_app=address),))
    text = "votes" if lines else "votes-none"
    details: dict[str, Detail] = {"lines": Lines(tuple(lines)), "number": LEAST} if lines else {}
    work.reply(here, text, details, (*rows, _BACK))


def show_vote_desk(work: Work, here: Here) -> None:
    """Show organizers all votes, those that are still being made first."""
    event = here.event
    lines = [
        Said("vote-line-ordered", {"title": each.title})
        for each in work.token_issuers.vote_orders.of_event(event.id)
        if not is_of_topic(each.round_id)
    ]
    rows: list[tuple[Button, ...]] = []
    for vote in votes_of(work, event):
        is_published = work.rating_results.find(event.id, vote.round_id) is not None
        state = "open" if vote.is_open(work.now) else "published" if is_published else "closed"
        lines.append(_line(here, vote, state))
        rows.append((Button("vote-choose", words.VOTE.to(vote.round_id), {"title": vote.title}),))
    new = Button("vote-new", words.VOTE_NEW.to(), style=ButtonStyle.PRIMARY)
    details: dict[str, Detail] = {"lines": Lines(tuple(lines)) if lines else Said("votedesk-none")}
    work.reply(here, "votedesk", details, (*rows, (new,), _TO_DESK))


def show_vote(work: Work, here: Here, round_id: RoundId) -> None:
    """Show organizers one vote. Raises StaleButton, FeedbackUnavailable."""
    event, vote = here.event, find_vote(work, here.event, round_id)
    results = work.rating_results.find(event.id, round_id)
    if results is not None:
        _show_published(work, here, vote, results)
        return
    is_open = vote.is_open(work.now)
    details: dict[str, Detail] = {
        "title": vote.title,
        "state": Said("vote-state-open" if is_open else "vote-state-closed"),
        "closes-at": Moment(vote.closes_at, event.zone),
        "people-count": work.token_issuers.counts(event.id, round_id)[0],
        "guests-count": work.guests.count(event.id),
        "words": " ".join(vote.box.fingerprint),
        "hidden": Said("vote-hidden") if is_open else "",
    }
    button = (
        Button("vote-close", words.VOTE_CLOSE.to(round_id))
        if is_open
        else Button("vote-preview", words.VOTE_PREVIEW.to(round_id), style=ButtonStyle.PRIMARY)
    )
    work.reply(here, "vote-shown", details, ((button,), _TO_VOTES))


def show_vote_close_question(work: Work, here: Here, vote: Vote) -> None:
    """Ask whether a vote shall be closed before its time."""
    sure = Button(
        "vote-close-sure", words.VOTE_CLOSE_SURE.to(vote.round_id), style=ButtonStyle.PRIMARY
    )
    work.reply(here, "vote-close-ask", {"title": vote.title}, ((sure,), _TO_VOTES))


def show_vote_preview(work: Work, here: Here, vote: Vote, results: Results) -> None:
    """Show organizers what everybody would see, and the way to publish it."""
    publish = Button(
        "vote-publish", words.VOTE_PUBLISH.to(vote.round_id), style=ButtonStyle.PRIMARY
    )
    details: dict[str, Detail] = {"lines": Lines(_words_of(vote, results)), "number": LEAST}
    work.reply(here, "vote-preview-shown", details, ((publish,), _TO_VOTES))


def show_vote_publish_question(work: Work, here: Here, vote: Vote) -> None:
    """Ask whether the result shall be published."""
    sure = Button(
        "vote-publish-sure", words.VOTE_PUBLISH_SURE.to(vote.round_id), style=ButtonStyle.PRIMARY
    )
    work.reply(here, "vote-publish-ask", {"title": vote.title}, ((sure,), _TO_VOTES))


def votes_row(work: Work, here: Here) -> Keyboard:
    """Return the way to the votes for guests, where there are any."""
    if all(is_of_topic(each) for each, _ in work.token_issuers.vote_rounds(here.event.id)):
        return ()
    return ((Button("feedback-votes", words.VOTES_SHOW.to()),),)


def _show_published(work: Work, here: Here, vote: Vote, results: Results) -> None:
    details: dict[str, Detail] = {"lines": Lines(_words_of(vote, results)), "number": LEAST}
    work.reply(here, "vote-published", details, (_TO_VOTES,))


def _line(here: Here, vote: Vote, state: str) -> Said:
    closes = Moment(vote.closes_at, here.event.zone)
    return Said(f"vote-line-{state}", {"title": vote.title, "closes-at": closes})


def _words_of(vote: Vote, results: Results) -> tuple[Said, ...]:
    """Return a line for each question of a vote."""
    return tuple(
        Said(
            "vote-line-result",
            {
                "title": each.title,
                "word": word_said(each.scale, results.get(each.id), vote.box.manifest.bands),
            },
        )
        for each in vote.box.manifest.ballots
    )
