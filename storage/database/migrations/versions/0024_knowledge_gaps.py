"""Topics that guests asked about and no prepared answer is tied to."""

from alembic import op
import sqlalchemy as sa

revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'knowledge_gaps',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_knowledge_gaps')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('knowledge_gaps')
