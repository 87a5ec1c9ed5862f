"""Devices of those who come by our own page."""

from alembic import op
import sqlalchemy as sa

revision = '0041'
down_revision = '0040'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'devices',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('device_key', sa.LargeBinary(length=65), nullable=False),
        sa.Column('cookie_index', sa.LargeBinary(length=32), nullable=False),
        sa.Column('opened_by', sa.LargeBinary(length=32), nullable=False),
        sa.Column('made_at', sa.BigInteger(), nullable=False),
        sa.Column('used_at', sa.BigInteger(), nullable=False),
        sa.Column('revoked_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_devices')),
        sa.UniqueConstraint('cookie_index', name=op.f('uq_devices_cookie_index')),
    )
    op.create_index(op.f('ix_devices_person_id'), 'devices', ['person_id'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('devices')
