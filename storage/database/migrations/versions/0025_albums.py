"""An album is several messages of Telegram's, and one of ours: all of their ids are kept."""

from alembic import op
import sqlalchemy as sa

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column('outbox', sa.Column('also', sa.String(length=200), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    op.execute('ALTER TABLE outbox DROP COLUMN also')
