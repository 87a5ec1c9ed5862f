### Paper cards for feedback: printed off-line, eight on a page.

feedback-card-heading = Feedback card
feedback-card-how = Scan with your phone. It opens in your browser, not in Telegram. One answer for each session.
feedback-card-keep = Nobody knows who drew which card. Show it to nobody; keep it until the event is over.
feedback-card-words = The page must show these words
