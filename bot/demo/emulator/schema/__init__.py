"""The Bot API schema: the methods there are, and checks of what is sent to them."""
