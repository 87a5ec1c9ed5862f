"""Which tests claim a file: those that must fail when one of its checks is gone."""

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


def tests_of(place: str) -> tuple[str, ...]:
    """Return the tests that claim a file."""
    return next(tests for beginning, tests in CLAIMS if place.startswith(beginning))
