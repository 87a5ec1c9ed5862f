"""Web Push: what a browser on the page asks for to be told that something waits."""
