"""Input cards as facilitators see them."""

from bot.domain.callback_words import session_desk as words
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import DeskTextId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Said
from bot.domain.session_desk.cards import MOST_CARDS, InputCard
from bot.usecases.glossary.checking import checked
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.session_desk.desk_screens import desk_row
from bot.usecases.session_desk.finding import find_card, led_session, people_in
from bot.usecases.session_desk.phrases import card_said
from storage.work import Work


def show_cards(work: Work, here: Here, session_id: SessionId) -> None:
    """Show the event's cards, to be sent to a session. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    cards = work.session_desks.cards_of(here.event.id)
    rows: Keyboard = tuple(
        (Button("card-choose", words.CARD.to(session.id, each.id), {"title": each.title}),)
        for each in cards
    )
    writing = ((Button("card-write", words.NEW_CARD.to(session.id)),),)
    work.reply(
        here,
        "cards" if cards else "cards-none",
        {"title": session.title},
        (*rows, *(writing if len(cards) < MOST_CARDS else ()), desk_row(session)),
    )


def show_card(work: Work, here: Here, session_id: SessionId, card_id: DeskTextId) -> None:
    """Show a card whole, before it is sent. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    card = find_card(work, here, card_id)
    count = len(people_in(work, here, session))
    sending = Button(
        "card-send",
        words.SEND_CARD.to(session.id, card.id),
        {"count": count},
        style=ButtonStyle.PRIMARY,
    )
    rows: Keyboard = (
        *(((sending,),) if count else ()),
        *words_row(work, here.event, (card.title, card.text)),
        (Button("card-drop", words.DROP_CARD.to(session.id, card.id), style=ButtonStyle.DANGER),),
        (Button("go-cards", words.CARDS.to(session.id)), *desk_row(session)),
    )
    check = checked(work, here.event.id, (card.title, card.text))
    nobody = "" if count else Said("card-nobody", {"title": session.title})
    work.reply(here, "card", {"card": card_said(card), "check": check, "nobody": nobody}, rows)


def show_card_sent(
    work: Work, here: Here, session: Session, card: InputCard, *, count: int
) -> None:
    """Say to how many a card is on its way."""
    details = {"title": session.title, "card": card.title, "count": count}
    row = (Button("go-cards", words.CARDS.to(session.id)), *desk_row(session))
    work.reply(here, "card-sent", details, (row,))
