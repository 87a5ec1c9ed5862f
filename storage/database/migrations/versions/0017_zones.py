"""Whether somebody's time zone is beyond doubt; earlier versions misread some."""

from alembic import op
import sqlalchemy as sa

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column('people', sa.Column('zone_known', sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    op.execute('ALTER TABLE people DROP COLUMN zone_known')
