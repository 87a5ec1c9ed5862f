"""visaletters."""

from alembic import op
import sqlalchemy as sa

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table('visa_letters',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('code', sa.String(length=8), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('serial', sa.Integer(), nullable=True),
    sa.Column('changed_at', sa.BigInteger(), nullable=False),
    sa.Column('destroy_at', sa.BigInteger(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_visa_letters')),
    sa.UniqueConstraint('id', name=op.f('uq_visa_letters_id'))
    )
    with op.batch_alter_table('visa_letters', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_visa_letters_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_visa_letters_state'), ['state'], unique=False)
        batch_op.create_index('ix_visa_letters_destroy_at', ['destroy_at'], unique=False, sqlite_where=sa.text('destroy_at IS NOT NULL'), postgresql_where=sa.text('destroy_at IS NOT NULL'))

    op.create_table('visa_papers',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_visa_papers'))
    )
    op.create_table('visa_register',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('serial', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.Column('approver', sa.String(length=16), nullable=False),
    sa.Column('approved_at', sa.BigInteger(), nullable=False),
    sa.Column('digest', sa.LargeBinary(length=32), nullable=False),
    sa.Column('document', sa.LargeBinary(length=32), nullable=True),
    sa.Column('issued_at', sa.BigInteger(), nullable=True),
    sa.Column('ended_at', sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint('event_id', 'serial', name=op.f('pk_visa_register'))
    )
    with op.batch_alter_table('visa_register', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_visa_register_number'), ['number'], unique=False)
        batch_op.create_index(batch_op.f('ix_visa_register_document'), ['document'], unique=False)

    op.create_table('letterheads',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_letterheads'))
    )


def downgrade() -> None:
    """Go back from this revision."""
    op.drop_table('letterheads')
    op.drop_table('visa_register')
    op.drop_table('visa_papers')
    op.drop_table('visa_letters')
