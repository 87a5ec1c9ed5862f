"""Answers are counted as they are written, so that nobody counts rows for a free seat."""

from alembic import op
import sqlalchemy as sa

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None

_ONE_MORE = (
    'INSERT INTO rsvp_counts (subject, standing, event_id, people) '
    'VALUES (new.subject, new.standing, new.event_id, 1) '
    'ON CONFLICT (subject, standing) DO UPDATE SET people = rsvp_counts.people + 1;'
)
_ONE_LESS = (
    'UPDATE rsvp_counts SET people = people - 1 '
    'WHERE subject = old.subject AND standing = old.standing;'
)
_SQLITE = (
    f'CREATE TRIGGER rsvps_in AFTER INSERT ON rsvps BEGIN {_ONE_MORE} END',
    f'CREATE TRIGGER rsvps_out AFTER DELETE ON rsvps BEGIN {_ONE_LESS} END',
    'CREATE TRIGGER rsvps_changed AFTER UPDATE OF standing ON rsvps '
    f'WHEN old.standing <> new.standing BEGIN {_ONE_LESS} {_ONE_MORE} END',
)
_POSTGRES = (
    'CREATE FUNCTION count_rsvps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN '
    f"IF TG_OP <> 'INSERT' THEN {_ONE_LESS} END IF; "
    f"IF TG_OP <> 'DELETE' THEN {_ONE_MORE} END IF; "
    'RETURN NULL; END $$',
    'CREATE TRIGGER rsvps_in_or_out AFTER INSERT OR DELETE ON rsvps '
    'FOR EACH ROW EXECUTE FUNCTION count_rsvps()',
    'CREATE TRIGGER rsvps_changed AFTER UPDATE OF standing ON rsvps FOR EACH ROW '
    'WHEN (old.standing IS DISTINCT FROM new.standing) EXECUTE FUNCTION count_rsvps()',
)


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'rsvp_counts',
        sa.Column('subject', sa.String(length=16), nullable=False),
        sa.Column('standing', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('people', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('subject', 'standing'),
    )
    op.create_index('ix_rsvp_counts_event_id', 'rsvp_counts', ['event_id'])
    op.execute(
        'INSERT INTO rsvp_counts (subject, standing, event_id, people) '
        'SELECT subject, standing, min(event_id), count(*) FROM rsvps GROUP BY subject, standing'
    )
    for statement in _POSTGRES if _is_postgres() else _SQLITE:
        op.execute(statement)


def downgrade() -> None:
    """Go back to the one before."""
    if _is_postgres():
        op.execute('DROP TRIGGER rsvps_changed ON rsvps')
        op.execute('DROP TRIGGER rsvps_in_or_out ON rsvps')
        op.execute('DROP FUNCTION count_rsvps()')
    else:
        for name in ('rsvps_in', 'rsvps_out', 'rsvps_changed'):
            op.execute(f'DROP TRIGGER {name}')
    op.drop_index('ix_rsvp_counts_event_id', 'rsvp_counts')
    op.drop_table('rsvp_counts')


def _is_postgres() -> bool:
    return op.get_bind().dialect.name == 'postgresql'
