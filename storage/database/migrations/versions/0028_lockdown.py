"""Organizers whose powers are frozen, and who agreed to give them back."""

from alembic import op
import sqlalchemy as sa

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column('guests', sa.Column('frozen_at', sa.BigInteger(), nullable=True))
    op.add_column('guests', sa.Column('lifted_by', sa.String(length=16), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column('guests', 'lifted_by')
    op.drop_column('guests', 'frozen_at')
