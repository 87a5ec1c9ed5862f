"""What is read off screens as they were sent: buttons, texts, and what is wrong with them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.texts.catalog import Catalog

MOST_BUTTONS, MOST_CHARACTERS = 10, 900
LARGE_FOR_A_REASON: Mapping[str, str] = {
    "logistics": "panel: all an organizer may do in one look; a level more would cost a tap a visit",
    "session-seats": "settings: all that is set for an event: what owners see besides would cost others a tap",
    "dialogue": "families of the dialogue, a button each; hardly any event has all of them on",
    "logistics-hotel": "logistics: a button a list, and the way back",
    "members-names": "guests, a button each: shorter pages would be turned more often",
    "events": "who takes part in several events finds them here, beside what everybody has",
    "broadcast-choose": "a broadcast: its audience stands in the same place while it is written",
    "entry-categories": "a prepared answer: everything about it is changed on the spot",
    "knowledge-files": "prepared answers: five lists and what adds to them",
    "desk-prompts": "a session's desk: nine kinds of prompts, each one tap away while people talk",
    "desk-leaders": "a session for who says who leads it: answers, signals, the desk and its leaders in one look",
    "session-signal": "a session that goes on: eight signals, each one tap away",
    "visa-initial": "letters that countries begin with, five a row",
    "visa-passport": "countries that begin with a letter, as many as there are",
    "visa-plan": "a checklist whose steps are ticked in place",
    "visaletter-edit": "a letter before it is sent: each line can be changed",
    "letterhead-item": "a letterhead: each line can be changed",
    "reminders-lead": "five lead times in a row, one tap to choose",
    "channels": "who may be reached on a page of our own finds it beside what everybody has",
    "pairings-tongue": "days, languages and what the other reads: all of it is switched in place",
    "pairings-topic": "eight topics, each switched in place",
    "groups-make": "a plan of groups: what is asked of it, the groups, and what is done next with them",
    "groups-pin": "guests, a button each: shorter pages would be turned more often",
    "groups-person": "guests, a button each: shorter pages would be turned more often",
    "groups-second": "guests, a button each: shorter pages would be turned more often",
    "groups-pair": "guests, a button each: shorter pages would be turned more often",
    "feedback-step": "a guide of ten steps, each a tap away",
    "role-ask": "all that somebody gains and loses by a role, a line each: none of it may be left out",
    "audit": "records, eight a page: each says when, by two clocks, who and what",
    "readout": "who sees what and how long, in one place; a warning makes it longer still",
    "audit-page": "records, a page: each says when, by two clocks, who and what",
    "help": "every command there is, a line each",
    "readout-rule": "a readout's desk: a button a point, beside what is done with all of them",
    "visadesk-times": "the visa desk: a line a guest who is late, up to twenty, and counts above them",
    "reminders-rules": "the rules of reminders, whole, for who asks",
}
"""Buttons of screens with more on them, or what leads to them, each with the reason."""
NAMES = frozenset(name for name in Catalog().names() if "-" in name)
_VARYING = re.compile(
    r"^(member(?:-name|-move|-seats|-end-ask|-end)?|role(?:-choose|-ask|-give)?|translation(?:-give)?|lockdown-(?:ask|freeze|ask-lift|lift)):\S+|^(form|cancel-form|invitations-open):\d+|^(channels-sign-out|revoke|feedback-step|session-seats|enter-event|term-drop-now|readout-drop-sure|entry-delete-now|wording-take|wording-leave):\S+|^(visa-(?:initial|issuer|confirm|mark|unmark|special)):\S+"
    r"|^(revoke-now|invitation-renew|broadcast-(?:show|write|choose|audience|to|session|preview)):\S+"
    r"|^(broadcast-(?:discard|send|later|stop|pause|resume|recall|recall-now|repeat)):\S+"
    r"|^(question-(?:mark|unmark|nudge|translate)):\S+"
    r"|^(readout-(?:point|write|drop|drop-sure)):\S+"
    r"|^(broadcast-(?:files|attach|detach|date|date-poll)|heard|reveal|hide|date-poll(?:-[a-z]+)?):\S+"
    r"|^(groups-(?:plan|count|demand|make|take|pins?|rooms|preview|publish|person|mark|second|pair|drop-rule|write|write-choose)):\S+"
    r"|^(selection-[a-z-]+|wave-put):\S+"
    r"|^(rota-(?:person|switch|tag|way|hours|hour|turn|swap|free)|r-who|r-set):\S+"
    r"|^(entry-tie|entry-topics|entry-topic|visapresent-checked|gap-fill|wordings-take|wordings-leave):\S+"
    r"|^(visaletter-edit|letterhead-item|visaletters-(?:open|again|letter|sign|to-sign|approve|correct|refuse)):\S+"
)
_FINGERPRINT = re.compile(r"[a-z]+(?: [a-z]+){7}")
"""Eight words that people compare; they are the same in every language."""
_FOR_OTHERS = re.compile(
    "You are invited to|Before you agree|Will you come|Answer, or change"
    "|🔒 You have a message|Read the message|✅ I have read this"
    "|At least \\d+ people have said|Only those are named who agreed"
)
"""How English begins that others are to read: words to forward, a broadcast, a public statement."""
_TYPED_ON_SERVER = re.compile(r"colloquy [a-z -]+")
_IN_BOTH = re.compile(" / [\u4e00-\u9fff]")
"""What stands between a text in English and in Chinese, where organizers see both."""


def buttons(messages: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    return [
        (message, button["callback_data"])
        for message in messages
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if "callback_data" in button
    ]


def is_large(message: dict[str, Any], way: tuple[str, ...]) -> bool:
    """Say whether a screen holds more than a tired person takes in, and no reason is given."""
    if len(labels(message)) <= MOST_BUTTONS and len(text(message)) <= MOST_CHARACTERS:
        return False
    names = {data.partition(":")[0].partition("@")[0] for _, data in buttons([message])}
    return not {*names, *(step.partition(":")[0] for step in way[-1:])} & LARGE_FOR_A_REASON.keys()


def size(message: dict[str, Any], way: tuple[str, ...]) -> tuple[str, ...]:
    """What a too large screen is told by: the last step, how long it is, and its buttons."""
    return (*way[-1:], text(message)[:40], str(len(text(message))), *labels(message))


def behind(messages: Sequence[dict[str, Any]], step: str) -> list[tuple[dict[str, Any], str]]:
    return [each for each in buttons(messages) if plain(each[1]) == step]


def labels(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def text(message: dict[str, Any]) -> str:
    return message.get("text") or message.get("caption") or ""


def said(messages: Sequence[dict[str, Any]]) -> list[str]:
    return [text(each) for each in messages] + [
        label for each in messages for label in labels(each)
    ]


def names_telegram(screens: Sequence[str]) -> bool:
    """Say whether somebody is told of Telegram, in either language."""
    return any("telegram" in screen.lower() or "电报" in screen for screen in screens)


def faults(screens: Sequence[str]) -> list[str]:
    words = {word for screen in screens for word in re.findall(r"[a-z]+(?:-[a-z_]+)+", screen)}
    broken = [screen for screen in screens if "??" in screen or "{" in screen or not screen.strip()]
    return sorted(words & NAMES) + broken


def english(screens: Sequence[str]) -> set[str]:
    lines = {_TYPED_ON_SERVER.sub("", line) for screen in screens for line in screen.split("\n")}
    english = {line for line in lines if re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", line)}
    return {
        line
        for line in english
        if not _FINGERPRINT.fullmatch(line)
        and not _FOR_OTHERS.match(line)
        and not _IN_BOTH.search(line)
    }


def plain(data: str) -> str:
    """The data without what is different every time."""
    return _VARYING.sub(lambda m: f"{next(filter(None, m.groups()))}:*", data.partition("@")[0])
