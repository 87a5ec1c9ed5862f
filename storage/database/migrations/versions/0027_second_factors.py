"""Second factors of accounts, everything in them sealed."""

from alembic import op
import sqlalchemy as sa

revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'second_factors',
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('person_id', name=op.f('pk_second_factors')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('second_factors')
