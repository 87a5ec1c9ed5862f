"""Links by which somebody adds a way to reach them."""

from alembic import op
import sqlalchemy as sa

revision = '0047'
down_revision = '0046'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'channel_links',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('carrier', sa.String(length=8), nullable=False),
        sa.Column('code_index', sa.LargeBinary(length=32), nullable=False),
        sa.Column('expires_at', sa.BigInteger(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_channel_links')),
        sa.UniqueConstraint('code_index', name=op.f('uq_channel_links_code_index')),
    )
    op.create_index(
        op.f('ix_channel_links_person_id'), 'channel_links', ['person_id'], unique=False
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('channel_links')
