"""Which tests claim a file: those that must fail when one of its checks is gone."""

from pathlib import Path

ROOT = Path(__file__).parents[3]

STORIES = "tests/stories"
_RACES = (f"{STORIES}/roles/test_races.py",)
_ROLES = (*_RACES, f"{STORIES}/roles/test_roles.py")
_MATRIX = (f"{STORIES}/roles/test_matrix.py",)
_APPROVALS = (f"{STORIES}/approvals",)
_FACTOR = (f"{STORIES}/second_factor",)
_LOCKDOWN = (f"{STORIES}/lockdown",)
_PUBLICITY = (f"{STORIES}/publicity", "tests/domain/publicity")
_JOINING = (
    f"{STORIES}/people/test_codes_once.py",
    f"{STORIES}/people/test_joining.py",
    f"{STORIES}/people/test_moving_part.py",
    f"{STORIES}/people/test_second_thoughts.py",
    f"{STORIES}/people/test_declined.py",
    f"{STORIES}/people/test_norms.py",
)
_INVITING = (
    f"{STORIES}/people/test_open_invitations.py",
    f"{STORIES}/people/test_invitations.py",
    f"{STORIES}/people/test_pasted_list.py",
    f"{STORIES}/people/test_rounds.py",
)
_MEMBERS = (
    f"{STORIES}/people/test_members.py",
    f"{STORIES}/people/test_guest_screen.py",
    f"{STORIES}/people/test_forgetting_others.py",
    f"{STORIES}/people/test_forgetting_event.py",
)
_STORED = ("tests/storage/test_tampering.py", "tests/storage/test_people.py")
_AUDIT = ("tests/storage/test_audit.py", f"{STORIES}/audit")
CLAIMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("handlers/forms.py", (*_RACES, *_FACTOR, f"{STORIES}/people/test_pasted_list.py")),
    ("handlers/approvals.py", _APPROVALS),
    ("handlers/", (*_RACES, *_FACTOR, *_JOINING, *_MATRIX, f"{STORIES}/test_strangers.py")),
    ("bot/usecases/forms.py", (*_ROLES, f"{STORIES}/test_forms.py")),
    ("bot/usecases/people/joining.py", (*_JOINING, f"{STORIES}/people/test_members.py")),
    ("bot/usecases/people/contesting.py", (*_JOINING, f"{STORIES}/people/test_members.py")),
    ("bot/usecases/people/inviting", (*_RACES, *_INVITING)),
    ("bot/usecases/people/list_screens.py", _INVITING),
    ("bot/usecases/people/rounds", _INVITING),
    ("bot/usecases/people/", (*_MEMBERS, *_INVITING)),
    ("bot/usecases/roles/", _ROLES),
    ("bot/usecases/approvals/", _APPROVALS),
    ("bot/usecases/lockdown/", _LOCKDOWN),
    ("bot/usecases/second_factor/demanding.py", (*_FACTOR, "tests/cli/event/test_security.py")),
    ("bot/usecases/second_factor/", _FACTOR),
    ("bot/usecases/publicity/", _PUBLICITY),
    ("bot/usecases/", (*_ROLES, *_JOINING, f"{STORIES}/people/test_two_events.py")),
    ("bot/domain/people/invitations.py", (*_JOINING, *_INVITING)),
    ("bot/domain/people/approvals.py", _APPROVALS),
    ("bot/domain/people/second_factor.py", _FACTOR),
    ("bot/domain/people/rights.py", ("tests/domain/people", *_ROLES, *_MATRIX)),
    ("bot/domain/publicity/", _PUBLICITY),
    ("bot/crypto/one_time_codes.py", (*_FACTOR, "tests/crypto")),
    ("storage/audit.py", _AUDIT),
    ("storage/people/", (*_STORED, *_JOINING, *_INVITING)),
    ("storage/approvals/", (*_STORED, *_APPROVALS)),
    ("storage/second_factor/", (*_STORED, *_FACTOR)),
    ("storage/publicity/", (*_STORED, *_PUBLICITY)),
)
"""The first whose beginning fits counts; the tests are tried in this order."""


_DELIVERY = (
    "tests/delivery",
    "tests/storage/test_outbox.py",
    f"{STORIES}/broadcasts/test_sending.py",
)
_DOOR = (f"{STORIES}/test_updates.py", f"{STORIES}/test_strangers.py", f"{STORIES}/test_edits.py")
_INTAKE = (*_DOOR, f"{STORIES}/test_reading_ahead.py", "tests/web/test_updates.py")
_PAGE = ("tests/web/chat", f"{STORIES}/channels")
_FEEDBACK = ("tests/crypto", "tests/feedback")
_REMINDERS = ("tests/domain/reminders", f"{STORIES}/reminders", "tests/storage/test_reminders.py")
_VOTES = (f"{STORIES}/readout", f"{STORIES}/common_ground", f"{STORIES}/goals")
ROOMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("handlers/", (*_DOOR, f"{STORIES}/rsvps/test_answering.py")),
    ("bot/web/intake/", _INTAKE),
    ("bot/web/chat/", _PAGE),
    ("bot/delivery/email/", ("tests/delivery/test_mailer.py", f"{STORIES}/channels")),
    ("bot/delivery/", _DELIVERY),
    ("bot/crypto/channels/", _PAGE),
    ("bot/crypto/erasure/", ("tests/crypto", "tests/cli/erasure", f"{STORIES}/my_data")),
    ("bot/crypto/", (*_FEEDBACK, "tests/storage/keys")),
    ("bot/domain/limits.py", ("tests/domain",)),
    ("bot/domain/messages/", ("tests/domain/messages", "tests/texts", f"{STORIES}/home")),
    ("bot/domain/here.py", (f"{STORIES}/people", f"{STORIES}/home")),
    ("bot/domain/features.py", (f"{STORIES}/test_features.py", f"{STORIES}/dialogue")),
    ("bot/domain/spreadsheets/", ("tests/domain/spreadsheets", f"{STORIES}/people")),
    (
        "bot/domain/zones/",
        ("tests/domain/zones", f"{STORIES}/test_zone_rules.py", f"{STORIES}/home"),
    ),
    (
        "bot/domain/wall_time.py",
        ("tests/domain/test_wall_time.py", f"{STORIES}/test_clock_changes.py"),
    ),
    ("bot/domain/care/", ("tests/domain/care", f"{STORIES}/care", f"{STORIES}/travel")),
    ("bot/domain/visible_text.py", ("tests/domain", "tests/texts")),
    ("bot/domain/screen_words.py", (f"{STORIES}/test_screen_words.py",)),
    ("bot/domain/retention.py", (f"{STORIES}/test_kept_days.py", f"{STORIES}/my_data")),
    (
        "storage/outbox/page/",
        (
            "tests/storage/test_pagebox.py",
            "tests/storage/test_two_copies.py",
            f"{STORIES}/channels",
        ),
    ),
    ("storage/outbox/", (*_DELIVERY, "tests/storage/test_sending_shares.py")),
    ("storage/database/", ("tests/storage", f"{STORIES}/home")),
    (
        "storage/housekeeping/",
        ("tests/storage", f"{STORIES}/test_kept_too_long.py", f"{STORIES}/my_data"),
    ),
    (
        "storage/keys/",
        ("tests/storage/keys", "tests/storage/test_tampering.py", "tests/cli/test_keys.py"),
    ),
    ("storage/ballot_box/", ("tests/feedback", "tests/robustness/crashes/test_ballot_box.py")),
    ("storage/feedback/", (f"{STORIES}/feedback", *_VOTES, "tests/feedback")),
    ("storage/restoring/", ("tests/robustness/test_backup.py", "tests/cli")),
    (
        "storage/backups/",
        ("tests/robustness/test_own_backups.py", "tests/robustness/test_backup.py"),
    ),
    ("storage/relocating/", ("tests/storage/test_moving.py", "tests/upgrade/test_move.py")),
    (
        "storage/looking/",
        ("tests/cli/erasure", "tests/robustness/test_doctor.py", "tests/robustness/damage"),
    ),
    ("storage/reminders/", _REMINDERS),
    ("bot/domain/reminders/", _REMINDERS),
    ("storage/work.py", ("tests/storage/test_work.py", f"{STORIES}/home")),
    ("storage/", ("tests/storage",)),
    ("bot/domain/", ("tests/domain",)),
)
"""The same for whole rooms, for what is drawn by chance: beside the tests of the topic."""


def tests_of(place: str) -> tuple[str, ...]:
    """Return the tests that claim a check in a file."""
    return next(tests for beginning, tests in CLAIMS if place.startswith(beginning))


def tests_near(place: str) -> tuple[str, ...]:
    """Return the tests that claim a file as a whole: those that bear its topic's name, else its room's.

    The quick ones come first.
    """
    room = next((tests for beginning, tests in ROOMS if place.startswith(beginning)), ())
    topic = _topic(place)
    named = [
        each
        for each in (f"tests/domain/{topic}", f"{STORIES}/{topic}")
        if topic and (ROOT / each).is_dir()
    ]
    files = sorted(
        each.relative_to(ROOT).as_posix()
        for kind in ("domain", "storage")
        for each in (ROOT / "tests" / kind).glob(f"test_{topic}*.py")
        if topic
    )
    is_own = room not in {("tests/storage",), ("tests/domain",)}
    own = dict.fromkeys((*files, *named, *(room if is_own else ())))
    return tuple(own) or room


def _topic(place: str) -> str:
    """The room of a file below its storey, or the file itself: `bot/domain/visa/rules.py` is visa."""
    parts = place.removeprefix("bot/").removesuffix(".py").split("/")
    return parts[1] if len(parts) > 1 and parts[0] in {"domain", "storage"} else ""
