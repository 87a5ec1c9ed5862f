"""Votes by taps: asked by an organizer, given on a page, counted by the server, told in one word."""
