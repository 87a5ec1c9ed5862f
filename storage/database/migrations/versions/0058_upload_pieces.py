"""Parts of files on their way in by the page."""

from alembic import op
import sqlalchemy as sa

revision = '0058'
down_revision = '0057'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'upload_pieces',
        sa.Column('id', sa.String(length=48), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('upload', sa.String(length=32), nullable=False),
        sa.Column('file', sa.Integer(), nullable=False),
        sa.Column('part', sa.Integer(), nullable=False),
        sa.Column('size', sa.Integer(), nullable=False),
        sa.Column('came_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_upload_pieces')),
    )
    for name in ('person_id', 'upload'):
        op.create_index(op.f(f'ix_upload_pieces_{name}'), 'upload_pieces', [name], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('upload_pieces')
