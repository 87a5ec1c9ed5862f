"""Input cards: written in both languages, and sent to everybody of a session."""

from bot.crypto.codes import new_id
from bot.domain.callback_words import rsvps
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import DeskTextId, SessionId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.domain.session_desk.cards import MOST_CARDS, SOURCE, TEXT, TITLE, InputCard
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.form_reading import longest_said
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.rows import HOME
from bot.usecases.session_desk.cards.screens import show_card_sent, show_cards
from bot.usecases.session_desk.finding import find_card, led_session, people_in
from bot.usecases.session_desk.phrases import card_said
from storage.work import Work


class CardsFull(Refused):
    """As many cards as an event may have."""

    text = "cards-full"


def send_card(work: Work, here: Here, session_id: SessionId, card_id: DeskTextId) -> None:
    """Send a card to everybody of a session, in both languages. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    card = find_card(work, here, card_id)
    details = {"title": session.title, "card": card_said(card)}
    row = (Button("go-session", rsvps.SESSION.to(session.id)), HOME)
    keyboard = (*words_row(work, here.event, (card.title, card.text)), row)
    told = people_in(work, here, session)
    for person_id in told:
        work.outbox.try_put(
            Message(person_id, "input-card", details, keyboard, Lane.REMINDER, about=here.event.id)
        )
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="sent-card", subject=card.id
    )
    show_card_sent(work, here, session, card, count=len(told))


def drop_card(work: Work, here: Here, session_id: SessionId, card_id: DeskTextId) -> None:
    """Delete a card. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    work.session_desks.drop_text(here.event.id, find_card(work, here, card_id).id)
    show_cards(work, here, session.id)


def start_card(work: Work, here: Here, session_id: SessionId) -> None:
    """Ask for a card. Raises StaleButton, NotYourDesk, CardsFull."""
    led_session(work, here, session_id)
    _refuse_full(work, here)
    forms.begin(work, here, kind=CARD, about=session_id)


def _refuse_full(work: Work, here: Here) -> None:
    if len(work.session_desks.cards_of(here.event.id)) >= MOST_CARDS:
        raise CardsFull(number=MOST_CARDS)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    session = led_session(work, here, SessionId(progress.about))
    _refuse_full(work, here)
    said = progress.answers
    source = said["card-source"]
    card = InputCard(
        DeskTextId(new_id()),
        here.event.id,
        Words(said["card-title"], said["card-title-zh"]),
        Words(said["card-text"], said["card-text-zh"]),
        Words(source, source),
    )
    work.session_desks.keep_card(card)
    show_cards(work, here, session.id)


CARD = forms.FormKind(
    Form(
        "input-card",
        (
            Question("card-title", Kind.NAME, longest=TITLE),
            Question("card-title-zh", Kind.NAME, longest=TITLE),
            Question("card-text", Kind.WORDS, longest=TEXT),
            Question("card-text-zh", Kind.WORDS, longest=TEXT),
            Question("card-source", Kind.NAME, longest=SOURCE),
        ),
        can_go_back=True,
    ),
    _finish,
    longest_said,
    right=Right.LEAD_SESSIONS,
    for_questions=True,
)
FORMS = (CARD,)
