"""Prompts of an event's own: written by facilitators, in their own language, and deleted again."""

from bot.crypto.codes import new_id
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.ids import DeskTextId, SessionId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.domain.session_desk.prompts import LONGEST_PROMPT, MOST_PROMPTS, OwnPrompt, PromptKind
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.session_desk.desk_screens import show_prompts
from bot.usecases.session_desk.finding import led_session
from storage.work import Work


class PromptsFull(Refused):
    """As many prompts of its own as an event may have."""

    text = "prompts-full"


def start_prompt(work: Work, here: Here, session_id: SessionId, kind: PromptKind) -> None:
    """Ask for a prompt. Raises StaleButton, NotYourDesk, PromptsFull."""
    led_session(work, here, session_id)
    _refuse_full(work, here)
    forms.begin(work, here, kind=PROMPT, about=f"{session_id} {kind}")


def drop_prompt(work: Work, here: Here, session_id: SessionId, prompt_id: DeskTextId) -> None:
    """Delete a prompt. Raises StaleButton, NotYourDesk."""
    led_session(work, here, session_id)
    for prompt in work.session_desks.prompts_of(here.event.id):
        if prompt.id == prompt_id:
            work.session_desks.drop_text(here.event.id, prompt_id)
            show_prompts(work, here, session_id, prompt.kind)
            return
    raise StaleButton


def _refuse_full(work: Work, here: Here) -> None:
    if len(work.session_desks.prompts_of(here.event.id)) >= MOST_PROMPTS:
        raise PromptsFull(number=MOST_PROMPTS)


def _finish(work: Work, here: Here, progress: Progress) -> None:
    session, _, kind = progress.about.partition(" ")
    session_id = led_session(work, here, SessionId(session)).id
    _refuse_full(work, here)
    text = progress.answers["own-prompt"]
    words = Words.of(here.person.language, text)
    prompt = OwnPrompt(DeskTextId(new_id()), here.event.id, PromptKind(kind), words)
    work.session_desks.keep_prompt(prompt)
    show_prompts(work, here, session_id, prompt.kind)


PROMPT = forms.FormKind(
    Form("own-prompt", (Question("own-prompt", Kind.NAME, longest=LONGEST_PROMPT),)),
    _finish,
    longest_said,
    right=Right.LEAD_SESSIONS,
    for_questions=True,
)
FORMS = (PROMPT,)
