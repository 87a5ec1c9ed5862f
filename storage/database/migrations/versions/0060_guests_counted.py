"""Guests are counted by an index: by their role, and whether they have agreed to the norms."""

from alembic import op

revision = '0060'
down_revision = '0059'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_index(
        'ix_guests_event_id_norms_version_role',
        'guests',
        ['event_id', 'norms_version', 'role'],
        unique=False,
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index('ix_guests_event_id_norms_version_role', table_name='guests')
