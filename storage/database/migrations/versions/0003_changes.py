"""programme changes and calendar feeds."""

from alembic import op
import sqlalchemy as sa

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    with op.batch_alter_table('events', schema=None) as batch_op:
        batch_op.add_column(
            sa.Column('sequence', sa.Integer(), nullable=False, server_default=sa.text('0'))
        )
        batch_op.add_column(sa.Column('changed_at', sa.BigInteger(), nullable=True))
    with op.batch_alter_table('sessions', schema=None) as batch_op:
        batch_op.add_column(
            sa.Column('cancelled', sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column('changed_at', sa.BigInteger(), nullable=True))

    op.create_table('change_drafts',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('edited_at', sa.BigInteger(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_change_drafts'))
    )
    op.create_table('changes',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('released_at', sa.BigInteger(), nullable=False),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('cursor', sa.String(length=16), nullable=False),
    sa.Column('remind_before', sa.BigInteger(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_changes'))
    )
    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_changes_event_id'), ['event_id'], unique=False)
    op.create_index('ix_changes_unfinished', 'changes', ['released_at'], unique=False,
        sqlite_where=sa.text("state != 'done'"), postgresql_where=sa.text("state != 'done'"))

    op.create_table('acks',
    sa.Column('change_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('letter_id', sa.BigInteger(), nullable=False),
    sa.Column('told_at', sa.BigInteger(), nullable=False),
    sa.Column('seen_at', sa.BigInteger(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('change_id', 'person_id', name=op.f('pk_acks'))
    )
    with op.batch_alter_table('acks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_acks_person_id'), ['person_id'], unique=False)

    op.create_table('feeds',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('token_index', sa.LargeBinary(length=32), nullable=False),
    sa.Column('neutral', sa.Boolean(), nullable=False),
    sa.Column('made_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_feeds')),
    sa.UniqueConstraint('token_index', name=op.f('uq_feeds_token_index'))
    )
    with op.batch_alter_table('feeds', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_feeds_person_id'), ['person_id'], unique=False)


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table('feeds')
    op.drop_table('acks')
    op.drop_table('changes')
    op.drop_table('change_drafts')
    with op.batch_alter_table('sessions', schema=None) as batch_op:
        batch_op.drop_column('changed_at')
        batch_op.drop_column('cancelled')
    with op.batch_alter_table('events', schema=None) as batch_op:
        batch_op.drop_column('changed_at')
        batch_op.drop_column('sequence')
