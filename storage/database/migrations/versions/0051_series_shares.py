"""What was told of how many came before, sealed for the event."""

from alembic import op
import sqlalchemy as sa

revision = '0051'
down_revision = '0050'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'series_shares',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_series_shares')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('series_shares')
