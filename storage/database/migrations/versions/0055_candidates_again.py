"""By which consent to be invited again somebody is a candidate."""

from alembic import op
import sqlalchemy as sa

revision = '0055'
down_revision = '0054'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    with op.batch_alter_table('candidates') as batch:
        batch.add_column(sa.Column('consent_id', sa.String(length=16), nullable=True))
        batch.create_index(op.f('ix_candidates_consent_id'), ['consent_id'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    with op.batch_alter_table('candidates') as batch:
        batch.drop_index(op.f('ix_candidates_consent_id'))
        batch.drop_column('consent_id')
