"""What people's own devices sign, on the page that is our own."""
