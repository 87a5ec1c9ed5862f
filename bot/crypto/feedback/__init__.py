"""What feedback needs: blind signatures, sealed ballots, manifests, shares, cards."""
