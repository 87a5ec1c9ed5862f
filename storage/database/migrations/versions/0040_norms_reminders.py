"""Whether somebody is reminded of the norms before sessions; everybody is who has not chosen."""

from alembic import op
import sqlalchemy as sa

revision = '0040'
down_revision = '0039'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column(
        'reminder_choices',
        sa.Column('norms', sa.Boolean(), nullable=False, server_default=sa.true()),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column('reminder_choices', 'norms')
