"""Browsers that opened a link and wait until the number they show is chosen."""

from alembic import op
import sqlalchemy as sa

revision = '0053'
down_revision = '0052'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'device_claims',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('device_key', sa.LargeBinary(length=65), nullable=False),
        sa.Column('opened_by', sa.LargeBinary(length=32), nullable=False),
        sa.Column('expires_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_device_claims')),
        sa.UniqueConstraint('opened_by', name=op.f('uq_device_claims_opened_by')),
    )
    op.create_index(
        op.f('ix_device_claims_person_id'), 'device_claims', ['person_id'], unique=False
    )
    with op.batch_alter_table('channel_links') as batch:
        batch.add_column(sa.Column('made_by', sa.String(length=8), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    with op.batch_alter_table('channel_links') as batch:
        batch.drop_column('made_by')
    op.drop_table('device_claims')
