"""What an entry of the chain says: acts and looks as words of the sheets."""

from bot.domain.messages.texts import Said

ACTS = (
    *("joined", "invited", "revoked", "promoted", "contested", "made-move", "moved"),
    *("ended-membership", "freed-seats", "changed-role"),
    *("saw-members", "saw-member", "saw-person", "added-recipient", "removed-recipient"),
    *("froze", "agreed-to-lift", "lifted-lockdown"),
    *("asked-for-two", "saw-request", "agreed-as-second", "refused-as-second"),
    *("withdrew-request", "found-changed"),
    *("set-up-second-factor", "turned-off-second-factor", "locked-second-factor"),
    *("demanded-second-factor", "freed-from-second-factor", "renewed-recovery-codes"),
    *("demanded-four-eyes", "freed-from-four-eyes"),
    *("used-recovery-code", "asked-second-factor-help", "agreed-second-factor"),
    *("saw-names", "saw-travel", "saw-visa-names", "saw-unreached", "saw-unconfirmed"),
    *("exported-names", "exported-hotel", "exported-kitchen", "exported-sessions"),
    "exported-seating",
    *("exported-knowledge", "exported-event", "exported-audit"),
    *("broadcast", "paused-broadcast", "resumed-broadcast", "stopped-broadcast"),
    *("recalled-broadcast", "noted-liaison", "made-reminder", "dropped-reminder"),
    *("closed-date-poll", "reminded-of-change", "released-changes", "undid-draft"),
    *("discarded-draft", "set-seats", "set-deadline", "set-offer", "set-country"),
    *("set-visa-link", "set-visa-times", "made-visa-rule", "dropped-visa-rule"),
    *("saw-letter-request", "saw-letter", "approved-letter", "refused-letter"),
    *("corrected-letter", "sent-letter-again", "sent-signed-letter", "changed-letterhead"),
    *("claimed-ticket", "took-ticket", "released-ticket", "handed-ticket", "answered-ticket"),
    *("changed-answer", "closed-ticket", "promoted-ticket", "tickets-nudge", "tickets-keep"),
    *("linked-group", "unlinked-group"),
    *(
        "gave-desk",
        "took-desk",
        "sent-parked",
        "sent-card",
        "imported-cards",
        "changed-background",
        "changed-care",
    ),
    *("confirmed-translation", "accepted-definition", "dropped-definition"),
    *("added-entry", "changed-entry", "approved-entry", "restricted-entry", "removed-entry"),
    *("tied-entry", "drafted-entry", "expired-entry", "approved-wording", "rejected-wording"),
    *("imported-knowledge", "imported-terms", "set-term", "dropped-term"),
    *(
        "prepared-ballots",
        "prepared-votes",
        "prepared-goals",
        "prepared-objections",
        "installed-manifest",
        "opened-stars",
    ),
    *("closed-stars", "published-ratings", "opened-vote", "closed-vote", "published-vote"),
    *("saw-statement", "published-statement"),
    *("closed-sealed-page", "agreed-to-reissue", "reissued-tokens"),
    *(
        "founded-event",
        "forgot-event",
        "put-back",
        "keyed",
        "switched-features",
        "changed-retention",
    ),
    *("overruled-guard", "published-readout", "showed-readout", "set-readout-rule"),
    *("worded-point", "dropped-point", "told-the-guard", "counted-point-votes"),
    *("ordered-groups", "relaxed-groups", "published-groups", "saw-groups"),
    *("set-pair-rule", "dropped-pair-rule", "saw-again-list", "invited-again"),
    *("started-pairings", "wrote-to-group"),
    *("noted-interpreter", "planned-rota", "changed-turn", "told-rota"),
    *("added-candidates", "saw-candidates", "saw-candidate", "read-candidate"),
    *("unsaid-opinion", "tied-to-candidate", "untied-from-candidate", "decided-not-to-invite"),
    *("withdrew-candidate", "exported-candidate", "appointed-reader", "dismissed-reader"),
    *("showed-wave", "invited-wave", "changed-candidate-bands"),
    "changed-point-style",
)
"""Every act that is noted by a name of its own; the text is `act-<name>`."""
LOOKS = (
    *("approval", "attendance", "audit", "date-poll", "desk", "letterhead", "logistics"),
    "member",
    *("question", "visacompare", "visadesk", "visaletters", "visapresent", "visarule"),
)
"""Where somebody looked, by what the names of its screens begin with; the text is `look-<name>`."""
_LOOK = "opened-"
_MANY = ("drafted", "set-venue")
"""Acts of which there is one for each thing that can be changed."""
KINDS_OF_ACTS = (*ACTS, *_MANY, "other")


def act_said(act: str) -> Said:
    """Return an act in words; one that this version has no words for is another act."""
    if act in ACTS:
        return Said(f"act-{act}")
    if act.startswith(_LOOK):
        where = act.removeprefix(_LOOK)
        return Said(f"look-{next((each for each in LOOKS if where.startswith(each)), 'other')}")
    return Said(f"act-{next((each for each in _MANY if act.startswith(each)), 'other')}")
