"""When an invitation was used, whose membership it moves, and whether somebody says it was not them."""

from alembic import op
import sqlalchemy as sa

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column('invitations', sa.Column('used_at', sa.BigInteger(), nullable=True))
    op.add_column('invitations', sa.Column('contested_at', sa.BigInteger(), nullable=True))
    op.add_column('invitations', sa.Column('moves', sa.String(length=16), nullable=True))
    op.execute(
        "UPDATE invitations SET used_at = (SELECT joined_at FROM guests WHERE guests.event_id = "
        "invitations.event_id AND guests.person_id = invitations.person_id) WHERE state = 'used'"
    )


def downgrade() -> None:
    """Go back to the one before."""
    for column in ('moves', 'contested_at', 'used_at'):
        op.execute(f'ALTER TABLE invitations DROP COLUMN {column}')
