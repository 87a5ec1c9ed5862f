"""Every limit has a number; the sentence that goes with it is on the sheets."""

from datetime import timedelta

VERSION = "0.1.0"
"""The programme's own number, in the one place where it is written; pyproject.toml reads it from here."""
TEXT_LENGTH = 4096
"""UTF-16 units a person may type in one message (Telegram's own limit)."""
PART_UNITS = 2048
"""Units above which a text may be the first part of a longer one.

Clients cut at the last line end or blank before TEXT_LENGTH, some of them at the last paragraph in
the second half.
"""
WHOLE_UNITS = 3900
"""Units above which a list that came in one message may lack its end."""
PARTS_WITHIN = 5
"""Seconds within which a client sends the parts of a text."""
PART_PAUSE = timedelta(seconds=3)
"""How long the rest of a message or of an album is waited for."""
NAME_LENGTH = 80
ANSWER_LENGTH = 500
"""Characters of one free answer in a form."""
CSV_BYTES = 200_000
PAGE_FILE_BYTES = 5_000_000
"""The largest file that an organizer sends by the page, in parts of at most CSV_BYTES."""
CSV_ROWS = 500
EVENT_DAYS = 100
"""From an event's first day to its last; whoever meets for longer has a series of events."""
ONE_MESSAGE = 3000
"""Characters of texts that are shown together in one message of at most 4096."""
NORM_POINTS = 30
HOST_TEXT = 1500
"""Characters of one text about hosts, and of one paragraph of the norms."""
ASKED_LIFE = timedelta(days=1)
EDIT_LIFE = timedelta(hours=48)
"""How long Telegram lets people edit a message; older ones need not be looked for."""
FORM_LIFE = timedelta(days=7)
FORM_PAUSE = timedelta(minutes=30)
"""Words that come later than this after a question are asked about before they are its answer."""
INVITATION_LIFE = timedelta(days=30)
CHANNEL_LINK_LIFE = timedelta(minutes=15)
"""How long a link adds a way to reach somebody."""
MIRRORS_AFTER = timedelta(minutes=10)
"""After joining by the page, when somebody is told of its other addresses: the first questions are done."""
MOVE_LIFE = timedelta(days=2)
"""How long a link that moves a membership to another account works."""
STRANGER_LIFE = timedelta(days=1)
SEEN_LIFE = timedelta(days=3)
NAMES_VANISH_AFTER = 600
"""Seconds a message with names stays in an organizer's chat."""
PASSPHRASE_VANISHES = 600
"""Seconds until the words that open a copy of one's own data are deleted from the chat."""
COPY_VANISHES = 3600
"""Seconds until that copy is."""
LINKS_VANISH_AFTER = 24 * 3600
"""Seconds a message with a link that still lets somebody in stays in an organizer's chat."""
UPDATES_PER_WINDOW = 30
"""Updates one person may send within RATE_WINDOW before being asked to slow down."""
RATE_WINDOW = timedelta(seconds=20)
STRANGERS_PER_WINDOW = 100
"""Accounts that take part nowhere and are heard within RATE_WINDOW; further ones only with a code."""
RIGHTS_AGAIN_EACH = 2
"""Times that one person's right to write feedback may be given once more, in one round."""
RIGHTS_AGAIN_IN_ALL = 10
"""The same for everybody of an event together; a ballot box has room for all of it."""
SEATS_KEPT_AFTER_NO = timedelta(minutes=10)
"""How long seats that somebody gave back are theirs again if they change their mind."""
VOTES = 40
"""Votes an event may have; each has a box of its own on the disk."""
VOTE_QUESTION_LENGTH = 200
