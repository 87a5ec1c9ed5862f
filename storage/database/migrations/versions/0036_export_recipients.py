"""For whom lists are sealed that leave."""

from alembic import op
import sqlalchemy as sa

revision = '0036'
down_revision = '0035'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'export_recipients',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('age_key', sa.String(length=2048), nullable=False),
        sa.Column('added_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_export_recipients')),
    )
    op.create_index(op.f('ix_export_recipients_event_id'), 'export_recipients', ['event_id'])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index(op.f('ix_export_recipients_event_id'), table_name='export_recipients')
    op.drop_table('export_recipients')
