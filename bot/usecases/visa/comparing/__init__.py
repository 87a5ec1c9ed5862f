"""The comparison of host countries by what their visas ask of the guests: hosts chosen, screens."""
