"""tickets."""

from alembic import op
import sqlalchemy as sa

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table('tickets',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('translate', sa.Boolean(), nullable=False),
    sa.Column('claimed_by', sa.String(length=16), nullable=True),
    sa.Column('opened_at', sa.BigInteger(), nullable=False),
    sa.Column('waiting_since', sa.BigInteger(), nullable=False),
    sa.Column('nudge_at', sa.BigInteger(), nullable=True),
    sa.Column('letter_id', sa.BigInteger(), nullable=True),
    sa.Column('message_id', sa.BigInteger(), nullable=True),
    sa.Column('answer_letter', sa.BigInteger(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tickets'))
    )
    with op.batch_alter_table('tickets', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tickets_person_id'), ['person_id'], unique=False)
        batch_op.create_index('ix_tickets_number', ['event_id', 'number'], unique=True)
        batch_op.create_index('ix_tickets_nudge_at', ['nudge_at'], unique=False, sqlite_where=sa.text('nudge_at IS NOT NULL'), postgresql_where=sa.text('nudge_at IS NOT NULL'))
        batch_op.create_index('ix_tickets_answer_letter', ['answer_letter'], unique=False, sqlite_where=sa.text('answer_letter IS NOT NULL'), postgresql_where=sa.text('answer_letter IS NOT NULL'))

    op.create_table('ticket_posts',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('ticket_id', sa.String(length=16), nullable=False),
    sa.Column('written_by', sa.String(length=16), nullable=True),
    sa.Column('written_at', sa.BigInteger(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ticket_posts'))
    )
    with op.batch_alter_table('ticket_posts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ticket_posts_ticket_id'), ['ticket_id'], unique=False)

    op.create_table('ticket_rules',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('last_number', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('nudge_hours', sa.Integer(), server_default=sa.text('4'), nullable=False),
    sa.Column('keep_days', sa.Integer(), server_default=sa.text('30'), nullable=False),
    sa.Column('group_id', sa.String(length=16), nullable=True),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_ticket_rules')),
    sa.UniqueConstraint('group_id', name=op.f('uq_ticket_rules_group_id'))
    )
    op.create_table('ticket_rings',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('rung_at', sa.BigInteger(), nullable=False),
    sa.Column('due_at', sa.BigInteger(), nullable=True),
    sa.Column('numbers', sa.String(length=200), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_ticket_rings'))
    )
    with op.batch_alter_table('ticket_rings', schema=None) as batch_op:
        batch_op.create_index('ix_ticket_rings_due_at', ['due_at'], unique=False, sqlite_where=sa.text('due_at IS NOT NULL'), postgresql_where=sa.text('due_at IS NOT NULL'))


def downgrade() -> None:
    """Go back from this revision."""
    with op.batch_alter_table('ticket_rings', schema=None) as batch_op:
        batch_op.drop_index('ix_ticket_rings_due_at', sqlite_where=sa.text('due_at IS NOT NULL'), postgresql_where=sa.text('due_at IS NOT NULL'))

    op.drop_table('ticket_rings')
    op.drop_table('ticket_rules')
    with op.batch_alter_table('ticket_posts', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_ticket_posts_ticket_id'))

    op.drop_table('ticket_posts')
    with op.batch_alter_table('tickets', schema=None) as batch_op:
        batch_op.drop_index('ix_tickets_answer_letter', sqlite_where=sa.text('answer_letter IS NOT NULL'), postgresql_where=sa.text('answer_letter IS NOT NULL'))
        batch_op.drop_index('ix_tickets_nudge_at', sqlite_where=sa.text('nudge_at IS NOT NULL'), postgresql_where=sa.text('nudge_at IS NOT NULL'))
        batch_op.drop_index('ix_tickets_number')
        batch_op.drop_index(batch_op.f('ix_tickets_person_id'))

    op.drop_table('tickets')
