"""Broadcasts, acknowledgements, guests' codes, liaison notes, the glossary."""

from alembic import op
import sqlalchemy as sa

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_HAS_CAMPAIGN = sa.text('campaign IS NOT NULL')


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'broadcasts',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('author', sa.String(length=16), nullable=False),
        sa.Column('state', sa.String(length=12), nullable=False),
        sa.Column('urgent', sa.Boolean(), nullable=False),
        sa.Column('root', sa.String(length=16), nullable=False),
        sa.Column('made_at', sa.BigInteger(), nullable=False),
        sa.Column('due_at', sa.BigInteger(), nullable=True),
        sa.Column('started_at', sa.BigInteger(), nullable=True),
        sa.Column('ended_at', sa.BigInteger(), nullable=True),
        sa.Column('report_at', sa.BigInteger(), nullable=True),
        sa.Column('recipients', sa.Integer(), nullable=False),
        sa.Column('expanded', sa.Integer(), nullable=False),
        sa.Column('delivered', sa.Integer(), nullable=False),
        sa.Column('impossible', sa.Integer(), nullable=False),
        sa.Column('unknown', sa.Integer(), nullable=False),
        sa.Column('screen_letter', sa.BigInteger(), nullable=True),
        sa.Column('shown', sa.String(length=64), nullable=False),
        sa.Column('shown_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_broadcasts')),
    )
    op.create_index(op.f('ix_broadcasts_event_id'), 'broadcasts', ['event_id'])
    op.create_index(op.f('ix_broadcasts_state'), 'broadcasts', ['state'])
    op.create_table(
        'recipients',
        sa.Column('broadcast_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('broadcast_id', name=op.f('pk_recipients')),
    )
    op.create_table(
        'acknowledgements',
        sa.Column('broadcast_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('at', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('broadcast_id', 'person_id', name=op.f('pk_acknowledgements')),
    )
    op.create_index(op.f('ix_acknowledgements_person_id'), 'acknowledgements', ['person_id'])
    op.create_table(
        'liaison_notes',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_liaison_notes')),
    )
    op.create_table(
        'terms',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_terms')),
    )
    op.create_index(op.f('ix_terms_event_id'), 'terms', ['event_id'])
    with op.batch_alter_table('guests', schema=None) as batch_op:
        batch_op.add_column(sa.Column('code', sa.String(length=8), nullable=True))
        batch_op.create_index('ix_guests_code', ['event_id', 'code'], unique=True)
    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.add_column(sa.Column('unreached', sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column('unreached_at', sa.BigInteger(), nullable=True))
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index('ix_outbox_campaign')
        batch_op.create_index(
            'ix_outbox_campaign_state',
            ['campaign', 'state'],
            unique=False,
            sqlite_where=_HAS_CAMPAIGN,
            postgresql_where=_HAS_CAMPAIGN,
        )


def downgrade() -> None:
    """Go back to the one before; letters of paused or stopped broadcasts are dropped."""
    op.execute("DELETE FROM outbox WHERE state IN ('paused', 'stopped')")
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index(
            'ix_outbox_campaign_state', sqlite_where=_HAS_CAMPAIGN, postgresql_where=_HAS_CAMPAIGN
        )
        batch_op.create_index('ix_outbox_campaign', ['campaign'], unique=False)
    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.drop_column('unreached_at')
        batch_op.drop_column('unreached')
    with op.batch_alter_table('guests', schema=None) as batch_op:
        batch_op.drop_index('ix_guests_code')
        batch_op.drop_column('code')
    op.drop_table('terms')
    op.drop_table('liaison_notes')
    op.drop_table('acknowledgements')
    op.drop_table('recipients')
    op.drop_table('broadcasts')
