"""Files of broadcasts that came by the page."""

from alembic import op
import sqlalchemy as sa

revision = '0057'
down_revision = '0056'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'broadcast_files',
        sa.Column('id', sa.String(length=24), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('root', sa.String(length=16), nullable=False),
        sa.Column('file_id', sa.String(length=16), nullable=False),
        sa.Column('part', sa.Integer(), nullable=False),
        sa.Column('made_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_broadcast_files')),
    )
    for name in ('event_id', 'root', 'file_id'):
        op.create_index(op.f(f'ix_broadcast_files_{name}'), 'broadcast_files', [name], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('broadcast_files')
