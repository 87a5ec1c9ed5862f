"""Programme changes: edits of sessions, old against new, and times as organizers write them."""
