### Feedback: stars in chat, the sealed page, the organizers' desk.

home-feedback = Feedback
go-feedback = « Feedback
go-feedbackdesk = « Feedback
admin-feedback = Feedback
command-feedback = say how it was: stars here, words on a sealed page

feedback =
    <b>Feedback on { $title }</b>

    ⭐ <b>Stars, here in the chat.</b> Confidential, not anonymous: { chat-readers } can see them. Nobody is shown who gave how many.

    ✍️ <b>Words, on the sealed page.</b> What you write there is encrypted on your device; { $carrier ->
        [page] the server stores
       *[telegram] the server and Telegram store
    } only ciphertext, and { $keepers } are needed to open it, after the event. { $way }

    Open until { $closes-at }.
feedback-keepers = two of { $first }, { $second } and { $third }
feedback-keepers-unnamed = two of three people the organizers can name
feedback-way-tokens = Tap “Check in for written feedback” once, ideally today. This device can then write about every session, and nobody can tell later who wrote what.
feedback-way-cards = Draw a paper card from the box at the front desk, scan it with your phone and type its code; nobody knows who drew which.
feedback-over =
    <b>Feedback on { $title }</b>

    Feedback is closed. Thank you. Replies to questions are on the page, for those who kept their receipt.
feedback-stars =
    <b>Feedback on { $title }</b>

    ⭐ <b>Stars, here in the chat.</b> Confidential, not anonymous: { chat-readers } can see them. Nobody is shown who gave how many.

    Open until { $closes-at }.
feedback-stars-over =
    <b>Feedback on { $title }</b>

    Feedback is closed. Thank you.
feedback-none =
    <b>Feedback</b>

    There is no feedback for this event yet. If something cannot wait, please ask the organizers with /ask or turn to the contact under /help.
feedback-checkin = Check in for written feedback
feedback-page = Open the page
feedback-rate = Give stars to a session
feedback-lost-ask = I lost my right to write
feedback-lost = The organizers have been told, by a code and without your name. You will hear from me when you can check in once more.
feedback-nothing-lost = There is nothing to give back yet: please tap “Check in for written feedback” under /feedback.
feedback-lost-told = 💬 { $event }: guest { $code } has lost the right to write feedback along with their device or its data. It can be given once more if two organizers agree, each by a tap. What they had may still be used, so it is counted, and the count is published.
feedback-reissue = Give it to { $code } once more
feedback-agreed = ✓ You agree that guest { $code } is given the right once more. The other organizers have been asked; one of them has to agree too.
feedback-agreed-told = 💬 { $event }: an organizer agrees that guest { $code } is given the right to write once more. It takes one more tap, yours. It would be number { $count } in this event, and then a session is shown only from { $number } answers on.
feedback-agreed-already = You have agreed already. Now another organizer has to.
feedback-own-right = Nobody gives their own right once more. Two other organizers have to agree.
feedback-nobody-else = Two organizers besides the guest have to agree, and there are not two. An owner of the event can invite another organizer with /invite; until then, whoever needs to be heard can turn to the contact under /help.
feedback-too-often = This right has been given once more { $number } times already, and that is the most. Whoever still needs to be heard can turn to the contact under /help.
feedback-too-many-again = In this event no more rights can be given once more: { $number } times is the most, as each could be used twice. Whoever still needs to be heard can turn to the contact under /help.
feedback-reissued =
    { $count ->
        [one] ✓ Guest { $code } can check in once more. That has happened once in this event, which is published with the results, and a session is shown only from { $number } answers on.
       *[other] ✓ Guest { $code } can check in once more. That has happened { $count } times in this event, which is published with the results, and a session is shown only from { $number } answers on.
    }
feedback-again = You can check in for written feedback on { $event } once more.
feedback-nothing-issued = That has been done already, or the guest has not asked for it.
feedback-tokens-given-out = Guests have been given rights to write already; preparing anew would make them worthless. Close this feedback first.
feedback-closes-too-early = The ballots would close before the last session has ended. Choose a later time.
feedback-unavailable = Feedback cannot be taken at this moment, and nothing was recorded. Please try again in a few minutes.

rating-sessions =
    <b>Which session?</b>

    Confidential: { chat-readers } can see what you tap. The result is one word, and only if at least { $number } people answered.
rating-none = No session can be rated now. That is possible from the end of a session until feedback closes.
rating-session = ☆ { $title }
rating-session-done = { $title } (rated)
rating-ask =
    <b>How was “{ $title }”?</b>

    One tap, and the first one counts. 1 is poor, 5 is excellent. Confidential: { chat-readers } can see it. The result is one word, and only if at least { $number } people answered.
rating-stars = { $number } ★
rating-thanks = ✓ Thank you. Your stars for <b>{ $title }</b> are recorded.
rating-done = ✓ Your stars for <b>{ $title }</b> are already recorded. The first tap counts.
rating-more = Another session
rating-closed = This session cannot be rated now. That is possible from its end until feedback closes.
rating-results-not-due = Results can be published when feedback has closed, not before.
rating-results-published = The results have been published already.
rating-results-show = Results
rating-preview = Preview the stars
rating-preview-shown =
    <b>How { $title } was rated</b>
    <i>So far only organizers see this. Published, everybody in the event does.</i>

    { $lines }

    Where fewer than { $number } people answered, nothing is said. Rights to write on the sealed page given once more: { $again-count }
rating-publish = Publish to everybody
rating-publish-ask =
    <b>Publish how { $title } was rated?</b>

    Everybody in the event can then see it under /feedback. It is published once and cannot be taken back.
rating-publish-sure = Yes, publish
rating-results =
    <b>How { $title } was rated</b>
    <i>Stars given in chat, as one word a session and without numbers, so that nobody's stars can be worked out. Where fewer than { $number } people answered, nothing is said.</i>

    { $lines }

    Rights to write on the sealed page given once more: { $again-count }
rating-line = <b>{ $title }</b>: { $word }
heard-open = ☆ I felt heard
heard-open-done = I felt heard (answered)
heard-ask =
    <b>Did you feel heard in this event?</b>

    By those who facilitated and by the others. One tap, and the first one counts. Confidential: { chat-readers } can see it. The result is one word for all, and only if at least { $number } people answered.
heard-no = 1 · No
heard-partly = 2 · Partly
heard-yes = 3 · Yes
heard-thanks = ✓ Thank you. Your answer is recorded.
heard-done = ✓ Your answer is already recorded. The first tap counts.
heard-line = <b>“I felt heard”</b>: { $word }
heard-word-broad-support = nearly everybody did
heard-word-more-for = most did
heard-word-divided = opinions are divided
heard-word-open = mixed
heard-word-more-against = most did not
heard-word-broad-doubt = hardly anybody did
heard-word-too-few = too few answers to say
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

    { $hidden }
feedbackdesk-hidden = <i>How many have answered is shown to nobody before the close.</i>
feedbackdesk-open = 🔵 Open
feedbackdesk-closed = ⚪ Closed. Next, on the server: <code>colloquy feedback take-out</code>
feedbackdesk-tokens = Rights to write are given out at check-in.
feedbackdesk-cards = Rights to write are on paper cards.
feedbackdesk-none =
    <b>Feedback</b>

    Nothing is open yet. There are two ways, and you can have both:

    ⭐ Stars in the chat, opened by a tap. They are confidential, not anonymous.
    ✍️ Words on a sealed page. Its keys are made on a computer without network; the steps show how.
feedbackdesk-prepared =
    <b>Feedback</b>

    The ballots of the sealed page are prepared. Next: the ceremony, on a computer without network; the steps show how. Stars in the chat need no ceremony.
feedbackdesk-stars =
    <b>Feedback</b>
    { $title }

    ⭐ Stars in the chat: { $state }
    Closes: { $closes-at }

    { $hidden }
stars-closed = ⚪ Closed
stars-open = Open stars in the chat
stars-open-ask =
    <b>Open stars for { $title }?</b>

    Guests can then give each session 1 to 5 stars, from its end until { $closes-at }. { $house ->
        [page] The running bot
       *[telegram] The running bot, and Telegram where they are given there,
    } can see them; you see one word a session, after the close.
stars-open-sure = Yes, open
stars-open-already = Stars are open already, or have been.
stars-impossible = No session can be rated now: there is none in the programme, or the event ended too long ago.
stars-close = Close the stars now
stars-close-ask =
    <b>Close the stars of { $title } now?</b>

    Nobody can give stars afterwards, and who has rated is forgotten. It cannot be taken back.
stars-close-sure = Yes, close
stars-not-open = No stars are open that could be closed here.
feedback-guide-done = ✅ { $number }. { $step }
feedback-guide-next = ▫️ { $number }. { $step }
feedback-guide =
    <b>The sealed page, step by step</b>

    { $lines }

    A tick shows what this server can see done. You need the server, a computer without network with Colloquy on it, a USB stick, and three people. Tap a number for what to type. With pictures: deploy/FEEDBACK.md.
feedback-guide-number = { $number }
feedback-guide-go = ▶ Next: step { $number }
feedback-guide-back = « All steps
feedback-step =
    <b>{ $number }. { $step }</b>
    { $state }

    { $where }

    { $what }
feedback-step-is-done = ✅ Done
feedback-step-is-open = ▫️ Not done yet, as far as this server can see
feedback-step-on-server =
    <b>On the server</b>, type:
    <code>{ $command }</code>
feedback-step-off-line =
    <b>On the computer without network</b>, type:
    <code>{ $command }</code>
feedback-step-in-chat = <b>Here in the chat</b>
feedback-step-copy = Copy the command
feedback-step-before = ‹ Step before
feedback-step-after = Next step ›
feedback-step-prepare = Make the ballots
feedback-step-prepare-what = It makes <code>ballots.json</code>: one ballot for each session, two questions, two concerns. Copy the file to the stick. With paper cards instead of check-in, type <code>--with cards</code>.
feedback-step-ceremony = Make the keys, share them out
feedback-step-ceremony-what = Three people are asked for their names, and each notes one share. Two of them together can read what was written. It makes the folder <code>keys</code> and shows eight words.
feedback-step-slide = Put the eight words on a slide
feedback-step-slide-what = It makes <code>slide.pdf</code>. Show it before people write, and hang it up. Copy <code>keys/manifest.json</code> to the stick.
feedback-step-install = Open the page
feedback-step-install-what = It takes the <code>manifest.json</code> from the stick and makes the empty box. The page is open from then on. Compare the words it shows with the slide.
feedback-step-check-in = Guests check in and write
feedback-step-check-in-what = At the event, everybody taps /feedback and checks in, once. How many have done so is on the screen before. It closes by itself at its time, or when you tap “Close the sealed page”.
feedback-step-take-out = Take the ballots out
feedback-step-take-out-what = After the close. It makes <code>ballots.bin</code>, sealed and shuffled. Copy it to the stick.
feedback-step-open = Read them, two of three together
feedback-step-open-what = Two of the three type their shares. It checks every right, then makes the folder <code>answers</code> with <code>answers.md</code>. Read it there. Copy <code>answers/counted.json</code> to the stick.
feedback-step-counted = Publish what was counted
feedback-step-counted-what = Whoever wrote down the code of their answer can then look it up on the page.
feedback-step-reply = Write replies and seal them
feedback-step-reply-what = First write into <code>answers/replies.md</code>, below each question. It makes <code>replies.json</code>. Copy that to the stick.
feedback-step-replies = Publish the replies
feedback-step-replies-what = Every page fetches all of them; each writer opens their own with the receipt. If there was no question, you are done.
page-close = Close the sealed page
page-close-ask =
    <b>Close the sealed page of { $title } now?</b>

    Nobody can check in, write or give stars afterwards. It cannot be taken back. Otherwise it closes by itself at its time.
page-close-sure = Yes, close
page-not-open = No sealed page is open that could be closed here. On another host it closes by itself.
feedback-guide-show = Sealed page: the steps

### Votes: one question each, chosen on a page, one word for everybody.

feedback-votes = Votes
go-votes = « Votes
vote-choose = { $title }
vote-go = 🗳 { $title }
vote-see = See the vote
votes =
    <b>Votes</b>

    { $lines }

    You choose on a page. Who chose what cannot be told from what is stored; whoever runs the server can see who opens the page, and when. The result is one word, and only if at least { $number } people answered.
votes-none =
    <b>Votes</b>

    There is nothing to vote on now.
vote-line-open = 🔵 <b>{ $title }</b> · until { $closes-at }
vote-line-closed = ⚪ <b>{ $title }</b> · closed
vote-line-published = ✅ <b>{ $title }</b> · closed, published
vote-line-ordered = ⏳ <b>{ $title }</b> · is being prepared, which takes some seconds
vote-line-result = ✅ <b>{ $title }</b> · { $word }
vote-word-agreement-broad-support = nearly all for it
vote-word-agreement-more-for = more for than against
vote-word-agreement-divided = opinions are divided
vote-word-agreement-open = no clear majority
vote-word-agreement-more-against = more against than for
vote-word-agreement-broad-doubt = nearly all against it
vote-word-agreement-too-few = too few answers to say
vote-word-five-broad-support = high, nearly everybody
vote-word-five-more-for = rather high
vote-word-five-divided = opinions are divided
vote-word-five-open = mixed
vote-word-five-more-against = rather low
vote-word-five-broad-doubt = low, nearly everybody
vote-word-five-too-few = too few answers to say
votedesk =
    <b>Votes</b>

    { $lines }

    Guests find them under /feedback. Tell them with /broadcast when there is a new one.
votedesk-none = There has been none yet. One question each; guests choose on a page, and the result is one word.
vote-new = New vote
vote-opened = 🗳 The vote “{ $title }” is open until { $closes-at }. Guests find it under /feedback.
vote-shown =
    <b>{ $title }</b>

    { $state }
    Closes: { $closes-at }
    Opened the page: { $people-count } of { $guests-count }

    The page shows everybody these eight words. If a guest's page shows others, something is wrong with this server:
    <code>{ $words }</code>

    { $hidden }
vote-hidden = <i>How many have chosen what is shown to nobody before the close.</i>
vote-state-open = 🔵 Open
vote-state-closed = ⚪ Closed
vote-close = Close now
vote-close-ask =
    <b>Close “{ $title }” now?</b>

    Nobody can vote afterwards. It cannot be taken back.
vote-close-sure = Yes, close
vote-closed-already = This vote is closed already.
vote-preview = Preview the result
vote-preview-shown =
    <i>So far only organizers see this. Published, everybody in the event does.</i>

    { $lines }

    Where fewer than { $number } people answered, nothing is said.
vote-publish = Publish to everybody
vote-publish-ask =
    <b>Publish the result of “{ $title }”?</b>

    Everybody in the event can then see it under /feedback. It is published once and cannot be taken back.
vote-publish-sure = Yes, publish
vote-published =
    { $lines }

    Published: everybody in the event finds it under /feedback. Where fewer than { $number } people answered, nothing is said.
vote-no-site = Votes are given on the bot's own page, which needs a public address: whoever runs the server sets COLLOQUY_PUBLIC_URL.
votes-too-many = This event has had { $number } votes, and that is the most. Ask the rest in the room.
q-vote-en = <b>What do people vote on, in English?</b> One statement or question, e.g. “We should meet again in a year.”
q-vote-en-unclear = Please type the statement or question.
q-vote-zh = <b>And in Chinese?</b> If you skip this, everybody reads the English words.
q-vote-zh-unclear = Please type it in Chinese, or tap “Skip”.
q-vote-scale = <b>What can people choose from?</b> Everybody may also say that they cannot say. For a choice among several things, open a vote on each.
q-vote-scale-agreement = For, neither, against
q-vote-scale-five = 1 to 5
q-vote-scale-unclear = Please tap one of the buttons.
q-vote-hours = <b>How long is it open?</b> You can close it earlier.
q-vote-hours-1 = 1 hour
q-vote-hours-24 = 24 hours
q-vote-hours-72 = 3 days
q-vote-hours-unclear = Please tap one of the buttons.
q-vote-sure = <b>Open this vote?</b>
    “{ $question }”
    { $options }
    Open until { $closes-at }. Words cannot be changed afterwards.
q-vote-sure-yes = Yes, open it
q-vote-sure-unclear = Please tap “Yes, open it”, or cancel.
vote-options-agreement = For, neither, against, or cannot say
vote-options-five = 1 (least) to 5 (most), or cannot say

### Paper cards for feedback: printed off-line, eight on a page.

feedback-card-heading = Feedback card
feedback-card-how = Scan with your phone and type the code below. The page opens in your browser, best in a private window. One answer for each session.
feedback-card-code = Your code, on this card only
feedback-card-keep = Nobody knows who drew which card. Show it to nobody; keep it until the event is over.
feedback-slide-heading = Is it the right page? These are its words
feedback-slide-how = Scan the code to open the sealed page, or open it from the chat. It asks you for two of these words. If it shows others, write nothing and tell us.
feedback-card-words = The page must show these words
vote-word-desirable-broad-support = desirable: broad support
vote-word-desirable-more-for = desirable: more for
vote-word-desirable-divided = desirable: divided
vote-word-desirable-open = desirable: open
vote-word-desirable-more-against = desirable: more against
vote-word-desirable-broad-doubt = desirable: broad doubt
vote-word-desirable-too-few = desirable: too few to say
vote-word-technical-broad-support = technically feasible: broad support
vote-word-technical-more-for = technically feasible: more for
vote-word-technical-divided = technically feasible: divided
vote-word-technical-open = technically feasible: open
vote-word-technical-more-against = technically feasible: more against
vote-word-technical-broad-doubt = technically feasible: broad doubt
vote-word-technical-too-few = technically feasible: too few to say
vote-word-political-broad-support = politically feasible: broad support
vote-word-political-more-for = politically feasible: more for
vote-word-political-divided = politically feasible: divided
vote-word-political-open = politically feasible: open
vote-word-political-more-against = politically feasible: more against
vote-word-political-broad-doubt = politically feasible: broad doubt
vote-word-political-too-few = politically feasible: too few to say
vote-word-change-broad-support = compared with before: nearly everybody is more for it
vote-word-change-more-for = compared with before: rather more for it
vote-word-change-divided = compared with before: moved in both directions
vote-word-change-open = compared with before: about the same
vote-word-change-more-against = compared with before: rather less for it
vote-word-change-broad-doubt = compared with before: nearly everybody is less for it
vote-word-change-too-few = compared with before: too few to say
vote-word-support-broad-support = nearly all support it
vote-word-support-more-for = more support it than object
vote-word-support-divided = opinions are divided
vote-word-support-open = no clear majority
vote-word-support-more-against = more object than support it
vote-word-support-broad-doubt = nearly all object
vote-word-support-too-few = too few answers to say
vote-options-desirable = 1 (least) to 5 (most), or cannot say
vote-options-technical = 1 (least) to 5 (most), or cannot say
vote-options-political = 1 (least) to 5 (most), or cannot say
vote-options-change = More for it, the same, less for it, or cannot say
vote-options-support = Support, can live with it, object, or cannot say
vote-bands-bridging = most are for it in each band
vote-bands-not-bridging = not most in each band
vote-bands-too-few = too few in a band to say
