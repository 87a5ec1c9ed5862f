### Feedback: stars in chat, the sealed page, the organizers' desk.

home-feedback = Feedback
go-feedback = « Feedback
go-feedbackdesk = « Feedback
admin-feedback = Feedback
command-feedback = say how it was: stars here, words on a sealed page

feedback =
    <b>Feedback on { $title }</b>

    ⭐ <b>Stars, here in the chat.</b> Confidential, not anonymous: Telegram and the running bot can see them. Nobody is shown who gave how many.

    ✍️ <b>Words, on the sealed page.</b> What you write there is encrypted on your device; the server and Telegram store only ciphertext, and two of three named people are needed to open it, after the event. { $way }

    Open until { $closes-at }.
feedback-way-tokens = Tap “Check in for written feedback” once, ideally today. This device can then write about every session, and nobody can tell later who wrote what.
feedback-way-cards = Draw a paper card from the box at the front desk, scan it with your phone and type its code; nobody knows who drew which.
feedback-over =
    <b>Feedback on { $title }</b>

    Feedback is closed. Thank you. Replies to questions are on the page, for those who kept their receipt.
feedback-none =
    <b>Feedback</b>

    There is no feedback for this event yet. If something cannot wait, please ask the organizers with /ask or turn to the contact under /help.
feedback-checkin = Check in for written feedback
feedback-page = Open the page
feedback-rate = Give stars to a session
feedback-lost-ask = I lost my right to write
feedback-lost = The organizers have been told, by your code and without your name. You will hear from me when you can check in once more.
feedback-nothing-lost = There is nothing to give back yet: please tap “Check in for written feedback” under /feedback.
feedback-lost-told = 💬 { $event }: guest { $code } has lost the right to write feedback along with their device or its data. You can give it once more. What they had may still be used, so it is counted, and the count is published.
feedback-reissue = Give it to { $code } once more
feedback-reissued =
    { $count ->
        [one] ✓ Guest { $code } can check in once more. That has happened once in this event, which is published with the results.
       *[other] ✓ Guest { $code } can check in once more. That has happened { $count } times in this event, which is published with the results.
    }
feedback-again = You can check in for written feedback on { $event } once more.
feedback-nothing-issued = That has been done already, or there is nothing to give once more.
feedback-tokens-given-out = Guests have been given rights to write already; preparing anew would make them worthless. Close this feedback first.
feedback-closes-too-early = The ballots would close before the last session has ended. Choose a later time.
feedback-unavailable = Feedback cannot be taken at this moment, and nothing was recorded. Please try again in a few minutes.

rating-sessions =
    <b>Which session?</b>

    Confidential: Telegram and the running bot can see what you tap. The result is one word, and only if at least { $number } people answered.
rating-none = No session can be rated now. That is possible from the end of a session until feedback closes.
rating-session = ☆ { $title }
rating-session-done = ✓ { $title }
rating-ask =
    <b>How was “{ $title }”?</b>

    One tap, and the first one counts. 1 is poor, 5 is excellent. Confidential: Telegram and the running bot can see it. The result is one word, and only if at least { $number } people answered.
rating-stars = { $number } ★
rating-thanks = ✓ Thank you. Your stars for <b>{ $title }</b> are recorded.
rating-done = ✓ Your stars for <b>{ $title }</b> are already recorded. The first tap counts.
rating-more = Another session
rating-closed = This session cannot be rated now. That is possible from its end until feedback closes.
rating-results-not-due = Results can be published when feedback has closed, not before.
rating-results-published = The results have been published already.
rating-results-show = Results
rating-publish = Publish the stars
rating-results =
    <b>How { $title } was rated</b>
    <i>Stars given in chat, as one word a session and without numbers, so that nobody's stars can be worked out. Where fewer than { $number } people answered, nothing is said.</i>

    { $lines }

    Rights to write on the sealed page given once more: { $again-count }
rating-line = <b>{ $title }</b>: { $word }
rating-word-broad-support = very well received
rating-word-more-for = rather well received
rating-word-divided = opinions are divided
rating-word-open = mixed
rating-word-more-against = rather poorly received
rating-word-broad-doubt = poorly received
rating-word-too-few = too few answers to say

feedbackdesk =
    <b>Feedback</b>
    { $title }

    { $state }
    { $way }
    Checked in: { $people-count } of { $guests-count }
    Given once more: { $again-count }
    Closes: { $closes-at }

    This server shows guests these eight words. They must be those of the slide, which is made off-line from the ceremony's file (<code>colloquy feedback slide</code>); never copy them from here:
    <code>{ $words }</code>

    <i>How many have answered is shown to nobody before the close.</i>
feedbackdesk-open = 🟢 Open
feedbackdesk-closed = ⚪ Closed. Next, on the server: <code>colloquy feedback take-out</code>
feedbackdesk-tokens = Rights to write are given out at check-in.
feedbackdesk-cards = Rights to write are on paper cards.
feedbackdesk-none =
    <b>Feedback</b>

    Nothing has been prepared. The keys are made off-line, so this begins on the command line: <code>colloquy feedback prepare</code>. The guide is in deploy/FEEDBACK.md.
feedbackdesk-prepared =
    <b>Feedback</b>

    The ballots are prepared. Next: hold the ceremony off-line, then <code>colloquy feedback install</code> on the server. The guide is in deploy/FEEDBACK.md.

### Paper cards for feedback: printed off-line, eight on a page.

feedback-card-heading = Feedback card
feedback-card-how = Scan with your phone and type the code below. The page opens in your browser, best in a private window. One answer for each session.
feedback-card-code = Your code, on this card only
feedback-card-keep = Nobody knows who drew which card. Show it to nobody; keep it until the event is over.
feedback-slide-heading = Is it the right page? These are its words
feedback-slide-how = Scan the code to open the sealed page, or open it from the chat. It asks you for two of these words. If it shows others, write nothing and tell us.
feedback-card-words = The page must show these words
