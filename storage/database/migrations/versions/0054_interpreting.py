"""Who interprets when, under each person's own key, and which sessions are interpreted."""

from alembic import op
import sqlalchemy as sa

revision = '0054'
down_revision = '0053'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'interpreters',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_interpreters')),
    )
    op.create_index(op.f('ix_interpreters_person_id'), 'interpreters', ['person_id'], unique=False)
    op.create_table(
        'rotas',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_rotas')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('rotas')
    op.drop_table('interpreters')
