"""reminders."""

from alembic import op
import sqlalchemy as sa

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table('reminders',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('subject', sa.String(length=16), nullable=False),
    sa.Column('lead', sa.Integer(), nullable=False),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('due_at', sa.BigInteger(), nullable=True),
    sa.Column('useful_until', sa.BigInteger(), nullable=False),
    sa.Column('anchor_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminders'))
    )
    with op.batch_alter_table('reminders', schema=None) as batch_op:
        batch_op.create_index('ix_reminders_of_person', ['event_id', 'person_id', 'kind', 'subject', 'lead'], unique=True)
        batch_op.create_index('ix_reminders_due_at', ['due_at'], unique=False, sqlite_where=sa.text('due_at IS NOT NULL'), postgresql_where=sa.text('due_at IS NOT NULL'))

    op.create_table('replans',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('noted_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_replans'))
    )
    op.create_table('reminder_choices',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('leads', sa.String(length=64), nullable=False),
    sa.Column('maybes', sa.Boolean(), nullable=False),
    sa.Column('quiet_from', sa.Integer(), nullable=False),
    sa.Column('quiet_to', sa.Integer(), nullable=False),
    sa.Column('off', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_reminder_choices'))
    )
    op.create_table('own_reminders',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_reminders'))
    )
    with op.batch_alter_table('own_reminders', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_own_reminders_event_id'), ['event_id'], unique=False)

    op.create_table('visa_deadlines',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('step', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', 'step', name=op.f('pk_visa_deadlines'))
    )
    op.create_table('reminder_rules',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('feedback', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_reminder_rules'))
    )


def downgrade() -> None:
    """Go back from this revision."""
    op.drop_table('reminder_rules')
    op.drop_table('visa_deadlines')
    with op.batch_alter_table('own_reminders', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_own_reminders_event_id'))

    op.drop_table('own_reminders')
    op.drop_table('reminder_choices')
    op.drop_table('replans')
    with op.batch_alter_table('reminders', schema=None) as batch_op:
        batch_op.drop_index('ix_reminders_due_at', sqlite_where=sa.text('due_at IS NOT NULL'), postgresql_where=sa.text('due_at IS NOT NULL'))
        batch_op.drop_index('ix_reminders_of_person')

    op.drop_table('reminders')
