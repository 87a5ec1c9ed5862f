"""The running programme: rules, tools, use cases, surfaces and wiring."""
