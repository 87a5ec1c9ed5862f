"""Invitation letters: a guest's own, and the organizers' desk."""

from bot.domain.callback_words import invitation_letters as words
from bot.domain.people.rights import Right
from bot.usecases.invitation_letters import (
    approval,
    letterhead,
    queue,
    queue_screens,
    requests,
    screens,
)
from bot.usecases.invitation_letters.signing import acts as signing
from handlers.routes import Route, tap

ROUTES: tuple[Route, ...] = (
    tap(words.SHOW, screens.show),
    tap(words.NEW, screens.choose),
    tap(words.START, requests.start),
    tap(words.USE_KNOWN, requests.use_known),
    tap(words.ASK_ALL, requests.ask_all),
    tap(words.EDIT, requests.edit),
    tap(words.WORD, requests.set_wording),
    tap(words.HAND_IN, requests.hand_in),
    tap(words.FETCH, requests.fetch),
    tap(words.TAKE_BACK, requests.take_back),
    tap(words.WITHDRAW, screens.ask_to_withdraw),
    tap(words.WITHDRAW_NOW, requests.withdraw),
    tap(words.QUEUE, queue_screens.show_queue, right=Right.APPROVE_LETTERS),
    tap(words.QUEUE_PAGE, queue_screens.show_queue, right=Right.APPROVE_LETTERS),
    tap(words.OPEN, queue.open_request, right=Right.APPROVE_LETTERS),
    tap(words.LETTER, signing.open_letter, right=Right.APPROVE_LETTERS),
    tap(words.SIGN, signing.start_signed, right=Right.APPROVE_LETTERS),
    tap(words.TO_SIGN, signing.send_to_sign, right=Right.APPROVE_LETTERS),
    tap(words.SEND_SIGNED, signing.send_signed, right=Right.APPROVE_LETTERS),
    tap(words.DROP_SIGNED, signing.drop_signed, right=Right.APPROVE_LETTERS),
    tap(words.SEND_AGAIN, queue.send_again, right=Right.APPROVE_LETTERS),
    tap(words.APPROVE, approval.approve, right=Right.APPROVE_LETTERS),
    tap(words.CORRECT, queue.start_correction, right=Right.APPROVE_LETTERS),
    tap(words.REFUSE, queue.start_refusal, right=Right.APPROVE_LETTERS),
    tap(words.HEAD, queue_screens.show_letterhead, right=Right.APPROVE_LETTERS),
    tap(words.FILL_HEAD, letterhead.fill_in, right=Right.APPROVE_LETTERS),
    tap(words.CHANGE_HEAD, letterhead.change, right=Right.APPROVE_LETTERS),
)
FORMS = (*requests.FORMS, *queue.FORMS, *letterhead.FORMS, *signing.FORMS)
