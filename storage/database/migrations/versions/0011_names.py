"""Tables and columns are called what the code calls them; rows stay as they are."""

from collections.abc import Callable

from alembic import op
import sqlalchemy as sa

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

_COLUMNS = (
    ('tickets', 'letter_id', 'outbox_id'),
    ('tickets', 'answer_letter', 'answer_outbox_id'),
    ('broadcasts', 'screen_letter', 'screen_outbox_id'),
)


def upgrade() -> None:
    """Go to this revision."""
    op.drop_index('ix_tickets_answer_letter', 'tickets')
    for table, old, new in _COLUMNS:
        op.execute(f'ALTER TABLE {table} RENAME COLUMN {old} TO {new}')
    _index_answers('answer_outbox_id')
    _move('acks', 'change_notices', lambda name: _notices(name, 'outbox_id', 'acknowledged_at'))
    _move('errands', 'telegram_jobs', _jobs)
    _move('seen', 'seen_updates', _updates)
    _move(
        'ticket_rings', 'ticket_notifications', lambda name: _notifications(name, 'notified_at')
    )
    _move('visa_letters', 'invitation_letters', _letters)
    _move('visa_papers', 'invitation_letter_documents', _documents)
    _move('visa_register', 'invitation_letter_register', _register)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index('ix_tickets_answer_outbox_id', 'tickets')
    for table, old, new in _COLUMNS:
        op.execute(f'ALTER TABLE {table} RENAME COLUMN {new} TO {old}')
    _index_answers('answer_letter')
    _move('change_notices', 'acks', lambda name: _notices(name, 'letter_id', 'seen_at'))
    _move('telegram_jobs', 'errands', _jobs)
    _move('seen_updates', 'seen', _updates)
    _move('ticket_notifications', 'ticket_rings', lambda name: _notifications(name, 'rung_at'))
    _move('invitation_letters', 'visa_letters', _letters)
    _move('invitation_letter_documents', 'visa_papers', _documents)
    _move('invitation_letter_register', 'visa_register', _register)


def _move(old: str, new: str, create: Callable[[str], None]) -> None:
    """Make a table anew under another name: SQLite cannot rename constraints and indexes."""
    create(new)
    op.execute(f'INSERT INTO {new} SELECT * FROM {old}')
    op.drop_table(old)


def _index_answers(column: str) -> None:
    there = sa.text(f'{column} IS NOT NULL')
    op.create_index(
        f'ix_tickets_{column}', 'tickets', [column], sqlite_where=there, postgresql_where=there
    )


def _notices(name: str, message: str, acknowledged: str) -> None:
    op.create_table(
        name,
        sa.Column('change_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column(message, sa.BigInteger(), nullable=False),
        sa.Column('told_at', sa.BigInteger(), nullable=False),
        sa.Column(acknowledged, sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('change_id', 'person_id', name=op.f(f'pk_{name}')),
    )
    op.create_index(f'ix_{name}_person_id', name, ['person_id'])


def _jobs(name: str) -> None:
    op.create_table(
        name,
        sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('due_at', sa.BigInteger(), nullable=False),
        sa.Column('attempts', sa.Integer(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f(f'pk_{name}')),
    )
    op.create_index(f'ix_{name}_due_at', name, ['due_at'])


def _updates(name: str) -> None:
    op.create_table(
        name,
        sa.Column('update_id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('seen_at', sa.BigInteger(), nullable=False),
        sa.Column('trouble', sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint('update_id', name=op.f(f'pk_{name}')),
    )
    op.create_index(f'ix_{name}_seen_at', name, ['seen_at'])


def _notifications(name: str, notified: str) -> None:
    op.create_table(
        name,
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column(notified, sa.BigInteger(), nullable=False),
        sa.Column('due_at', sa.BigInteger(), nullable=True),
        sa.Column('numbers', sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f(f'pk_{name}')),
    )
    is_due = sa.text('due_at IS NOT NULL')
    op.create_index(
        f'ix_{name}_due_at', name, ['due_at'], sqlite_where=is_due, postgresql_where=is_due
    )


def _letters(name: str) -> None:
    op.create_table(
        name,
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('code', sa.String(length=8), nullable=False),
        sa.Column('state', sa.String(length=12), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('serial', sa.Integer(), nullable=True),
        sa.Column('changed_at', sa.BigInteger(), nullable=False),
        sa.Column('destroy_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f(f'pk_{name}')),
        sa.UniqueConstraint('id', name=op.f(f'uq_{name}_id')),
    )
    op.create_index(f'ix_{name}_person_id', name, ['person_id'])
    op.create_index(f'ix_{name}_state', name, ['state'])
    ends = sa.text('destroy_at IS NOT NULL')
    op.create_index(
        f'ix_{name}_destroy_at', name, ['destroy_at'], sqlite_where=ends, postgresql_where=ends
    )


def _documents(name: str) -> None:
    op.create_table(
        name,
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f(f'pk_{name}')),
    )


def _register(name: str) -> None:
    op.create_table(
        name,
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('serial', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('number', sa.String(length=24), nullable=False),
        sa.Column('approver', sa.String(length=16), nullable=False),
        sa.Column('approved_at', sa.BigInteger(), nullable=False),
        sa.Column('digest', sa.LargeBinary(length=32), nullable=False),
        sa.Column('document', sa.LargeBinary(length=32), nullable=True),
        sa.Column('issued_at', sa.BigInteger(), nullable=True),
        sa.Column('ended_at', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'serial', name=op.f(f'pk_{name}')),
    )
    op.create_index(f'ix_{name}_number', name, ['number'])
    op.create_index(f'ix_{name}_document', name, ['document'])
