"""Buttons that a walk over everything does not come by, each kind with the reason."""

import importlib.util

from handlers.table import TAPPED

ONLY_BELOW_LETTERS = frozenset(
    {
        "ask-choose",
        "ask-helps",
        "ask-no",
        "ask-others",
        "ask-keep-wording",
        "ask-screen",
        "ask-organizers",
        "fewer",
        "heard",
        "hide",
        "noted",
        "reissue",
        "reveal",
        "snooze",
    }
    | {"ground-amend", "ground-withdraw", "ground-withdraw-sure", "ground-accept"}
    | {f"pairings-{what}" for what in ("yes", "no", "never")}
    | {"ticket-anchor-name", "ticket-keep-wording", "tickets-anew"}
)
"""Buttons of answers, broadcasts, changes, questions and reminders: below letters; they have stories."""
ONLY_WHERE_THERE_IS_MUCH = frozenset(
    {"audit-page", "question-hand-page", "question-ungroup", "tickets-page", "visaletters-page"}
)
"""Buttons of long lists, and of a group that was linked; they have stories."""
ONLY_ONCE_TYPED = frozenset({"code", "form-ask", "form-back", "form-keep", "not-me", "who"})
"""Buttons below questions once somebody has typed, and below what strangers hear; they have stories."""
ONLY_WITH_ANSWERS = frozenset(
    {
        "calendar-titles",
        "choose-day",
        "choose-session",
        "details-change",
        "venue-driver",
        "visadesk-set-host",
        "role-ask",
        "role-choose",
        "role-give",
        "invitation-renew",
        "letterhead-all",
        "rsvp-give-up",
        "seat-rules",
        "consent-write",
        "consent-country",
        "statement-publish",
        "visa-decision",
        "visa-unmark",
        "visaletter-fetch",
        "visaletter-take-back",
        "revoke-now",
        "session-signal",
        "session-park",
        "session-parked",
        "session-call",
        "desk-drop-prompt",
        "desk-item",
        "desk-fate",
        "desk-close",
        "desk-card",
        "desk-card-send",
        "desk-card-drop",
        "ground-results",
        "ground-picture",
        "booth",
        "booth-ask",
        "interpreting-page",
        *("rota-plan", "rota-tell", "rota-swap", "rota-free", "r-who", "r-set"),
        "groups-quiet",
        "groups-seating",
        "groups-seating-table",
        "groups-take",
        "groups-write",
        "groups-write-choose",
        "pairings-day",
        "pairings-not-with-none",
        "readout-words",
        "series-invite",
        "series-list",
        "series-write",
        "translate",
        "words",
        "translate-back",
        "translate-confirm",
        "translate-return",
        "visaletters-sign-drop",
        "visaletters-sign-send",
    }
    | {name for name in TAPPED if name.startswith(("define-", "defined"))}
)
"""Buttons that hang on what somebody has filled in; they have stories."""
ONLY_ONCE_WRITTEN = frozenset(
    {f"broadcast-{what}" for what in ("show", "write", "choose", "audience", "to", "session")}
    | {f"broadcast-{what}" for what in ("preview", "discard", "send", "later", "stop", "pause")}
    | {f"broadcast-{what}" for what in ("resume", "recall", "recall-now", "repeat", "unconfirmed")}
    | {"broadcast-undelivered", "unconfirmed-page", "news-read"}
    | {f"broadcast-{what}" for what in ("files", "attach", "detach", "date", "date-poll")}
    | {f"date-poll-{what}" for what in ("open", "discard", "close", "names", "choose")}
    | {"date-poll", "ask-first-say"}
    | {"liaison-note", "reschedule-page", "told-of", "told-remind"}
)
"""Buttons of broadcasts and changes that somebody wrote and sent; they have stories."""
ONLY_ONCE_DRAFTED = frozenset({"draft-move-all", "event-norms-weight", "norms-again"})
"""Buttons of an event that is moved and of norms that have changed; they have stories."""
ONLY_ONCE_SET_UP = frozenset(
    {
        f"second-factor-{what}"
        for what in ("codes", "end", "lost", "help", "agree", "off-ask", "off")
    }
    | {"lockdown-ask-lift", "lockdown-lift"}
    | {"approval", "approval-yes", "approval-no", "approval-withdraw"}
)
"""Buttons of a second factor that is set up, of frozen powers and requests; they have stories."""
ONLY_AT_THE_END = frozenset(
    {"publish", "publish-sure", "ratings", "ratings-preview", "heard-ask", "heard-say"}
    | {"readout-file", "readout-publish", "readout-rule-is", "readout-overrule"}
)
"""Buttons that are there when feedback has closed, or at one step of a readout; they have stories."""
ONLY_WITHOUT_A_PAGE = frozenset(
    {"stars-close", "stars-close-sure", "stars-open", "stars-open-sure"}
)
"""Buttons of stars where there is no sealed page, in whose box they would lie; they have stories."""
ONLY_WITH_CANDIDATES = frozenset(
    {name for name in TAPPED if name.startswith("selection-")} | {"wave-put"}
) - {f"selection-{what}" for what in ("add", "add-list", "readers", "reader", "waves")}
"""Buttons of candidates, who are there once they were added and readers appointed; they have stories."""
ONLY_WITH_TWO_WAYS = frozenset(
    f"channels-{what}"
    for what in (
        *("home", "leave-ask", "leave", "devices", "sign-out", "claim"),
        *("mirror", "email", "email-address", "email-code", "email-stop"),
        *("push", "push-on", "push-off"),
    )
)
"""Buttons of who is reached in two ways, has a browser signed in or told, or waits at a mail server; they have stories."""
WITH_A_BROWSER = frozenset({"channels-devices", "channels-sign-out"})
"""Those of them that are there on the page."""
HAS_PUSH = importlib.util.find_spec("pywebpush") is not None
"""Web Push comes with an extra."""
WITH_MAIL_AND_MIRRORS = frozenset(
    f"channels-{what}"
    for what in ("mirror", "email", "email-address", *(("push", "push-on") if HAS_PUSH else ()))
)
"""Those of them that are there on a page that has a second address, a mail server and Web Push."""
