"""What organizers see in counts is counted as it is written, or found by an index made for it."""

from alembic import op
import sqlalchemy as sa

revision = '0061'
down_revision = '0060'
branch_labels = None
depends_on = None

_COLUMNS = 'subject, standing, at_event, event_id, people'
_OF_GUEST = (
    'FROM rsvps WHERE event_id = {row}.event_id AND person_id = {row}.person_id '
    'AND subject <> event_id AND {row}.subject = {row}.event_id'
)
_ONE_MORE = 'ON CONFLICT (subject, standing, at_event) DO UPDATE SET people = session_counts.people + 1;'
_AT_EVENT = (
    'coalesce((SELECT standing FROM rsvps '
    "WHERE subject = {row}.event_id AND person_id = {row}.person_id), '')"
)


def _own_in(row: str) -> str:
    """Return what counts an answer about a session."""
    at_event = _AT_EVENT.format(row=row)
    return (
        f'INSERT INTO session_counts ({_COLUMNS}) '
        f'SELECT {row}.subject, {row}.standing, {at_event}, {row}.event_id, 1 '
        f'WHERE {row}.subject <> {row}.event_id {_ONE_MORE} '
    )


def _own_out(row: str) -> str:
    """Return what counts it no more."""
    at_event = _AT_EVENT.format(row=row)
    return (
        'UPDATE session_counts SET people = people - 1 WHERE subject = {row}.subject '
        'AND standing = {row}.standing AND at_event = '
    ).format(row=row) + f'{at_event}; '


def _moved(row: str, before: str, after: str) -> str:
    """Return what counts a guest's answers about sessions elsewhere: that about the event is another."""
    of_guest = _OF_GUEST.format(row=row)
    return (
        f'UPDATE session_counts SET people = people - 1 WHERE at_event = {before} '
        f'AND (subject, standing) IN (SELECT subject, standing {of_guest}); '
        f'INSERT INTO session_counts ({_COLUMNS}) '
        f'SELECT subject, standing, {after}, event_id, 1 {of_guest} {_ONE_MORE} '
    )


_IN = _own_in('new') + _moved('new', "''", 'new.standing')
_OUT = _own_out('old') + _moved('old', 'old.standing', "''")
_CHANGED = _own_out('old') + _own_in('new') + _moved('new', 'old.standing', 'new.standing')
_SQLITE = (
    f'CREATE TRIGGER sessions_in AFTER INSERT ON rsvps BEGIN {_IN}END',
    f'CREATE TRIGGER sessions_out AFTER DELETE ON rsvps BEGIN {_OUT}END',
    'CREATE TRIGGER sessions_changed AFTER UPDATE OF standing ON rsvps '
    f'WHEN old.standing <> new.standing BEGIN {_CHANGED}END',
)
# Before a row goes or changes: after a statement PostgreSQL would show each row what became of all
# the others. After it comes: what comes in conflict is not inserted, and was announced all the same.
_POSTGRES = (
    'CREATE FUNCTION count_sessions() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN '
    f"IF TG_OP = 'INSERT' THEN {_IN}RETURN NULL; END IF; "
    f"IF TG_OP = 'DELETE' THEN {_OUT}RETURN old; END IF; "
    f'{_CHANGED}RETURN new; END $$',
    'CREATE TRIGGER sessions_in AFTER INSERT ON rsvps '
    'FOR EACH ROW EXECUTE FUNCTION count_sessions()',
    'CREATE TRIGGER sessions_out BEFORE DELETE ON rsvps '
    'FOR EACH ROW EXECUTE FUNCTION count_sessions()',
    'CREATE TRIGGER sessions_changed BEFORE UPDATE OF standing ON rsvps FOR EACH ROW '
    'WHEN (old.standing IS DISTINCT FROM new.standing) EXECUTE FUNCTION count_sessions()',
)


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'session_counts',
        sa.Column('subject', sa.String(length=16), nullable=False),
        sa.Column('standing', sa.String(length=16), nullable=False),
        sa.Column('at_event', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('people', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('subject', 'standing', 'at_event'),
    )
    op.create_index('ix_session_counts_event_id', 'session_counts', ['event_id'])
    op.execute(
        f'INSERT INTO session_counts ({_COLUMNS}) '
        "SELECT own.subject, own.standing, coalesce(of_event.standing, ''), min(own.event_id), count(*) "
        'FROM rsvps AS own LEFT JOIN rsvps AS of_event '
        'ON of_event.subject = own.event_id AND of_event.person_id = own.person_id '
        'WHERE own.subject <> own.event_id '
        "GROUP BY own.subject, own.standing, coalesce(of_event.standing, '')"
    )
    for statement in _POSTGRES if _is_postgres() else _SQLITE:
        op.execute(statement)
    op.create_index(
        'ix_addresses_left',
        'addresses',
        ['person_id'],
        sqlite_where=sa.text('reachable = 0'),
        postgresql_where=sa.text('NOT reachable'),
    )


    op.drop_index('ix_guests_event_id_norms_version_role', table_name='guests')
    op.create_index(
        'ix_guests_event_id_role_norms_version', 'guests', ['event_id', 'role', 'norms_version']
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index('ix_guests_event_id_role_norms_version', table_name='guests')
    op.create_index(
        'ix_guests_event_id_norms_version_role', 'guests', ['event_id', 'norms_version', 'role']
    )
    op.drop_index('ix_addresses_left', table_name='addresses')
    for name in ('sessions_changed', 'sessions_out', 'sessions_in'):
        op.execute(f'DROP TRIGGER {name} ON rsvps' if _is_postgres() else f'DROP TRIGGER {name}')
    if _is_postgres():
        op.execute('DROP FUNCTION count_sessions()')
    op.drop_index('ix_session_counts_event_id', 'session_counts')
    op.drop_table('session_counts')


def _is_postgres() -> bool:
    return op.get_bind().dialect.name == 'postgresql'
