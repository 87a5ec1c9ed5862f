"""Web Push notices: what browsers are told by the services of their makers."""
