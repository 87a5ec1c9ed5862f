"""Everything that goes over the network: the server, its control routes, webhooks, streams."""
