"""A database knows its keystore; which one that is, is written when it is next opened."""

from alembic import op
import sqlalchemy as sa

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'house',
        sa.Column('one', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('keystore', sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint('one', name=op.f('pk_house')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('house')
