"""What comes out of a box: checked, opened, written down."""
