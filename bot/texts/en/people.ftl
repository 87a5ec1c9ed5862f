### Arriving: the neutral sentence for strangers and the joining questions.

not-invited =
    This bot works by personal invitation only. If you were sent an invitation link, please open it again or ask whoever sent it for a new one.

    本机器人仅限受邀者使用。如果您收到过邀请链接，请重新打开该链接，或向发送链接的人索取新的链接。

q-language =
    <b>Welcome. 欢迎。</b>

    Which language do you prefer?
    您希望使用哪种语言？
q-language-en = English
q-language-zh = 中文
q-language-unclear = Please tap one of the buttons. 请点选下面的按钮。

q-zone =
    <b>Which time zone are you usually in?</b>

    Tap a city, or type the name of yours (for example <i>Geneva</i>), or your offset (for example <i>UTC+8</i>). Times are always shown in the event's own time as well.
q-zone-shanghai = Beijing, Shanghai
q-zone-singapore = Singapore
q-zone-zurich = Zurich, Geneva, Paris
q-zone-london = London
q-zone-new_york = New York
q-zone-los_angeles = San Francisco, Los Angeles
q-zone-unclear = I do not know that place. Please tap one of the cities, or type a larger city or a zone such as <i>Asia/Tokyo</i>.
q-zone-abbreviation = Those letters mean different times in different places. Please type a city instead (for example <i>Toronto</i>), or the hours between you and UTC (for example <i>UTC+8</i> for Beijing, <i>UTC-5</i> for Lima).
q-zone-several = There is more than one place of that name. Please type one of these: { $instead }
q-zone-nowhere = I know no place where it is always that time. Please type your city instead; summer time is then counted in as well.
q-zone-right =
    <b>Your time is now { $time-at } ({ $day-at }). Is that right?</b>

    If your clocks change in summer, please choose a city rather than an offset such as UTC+1: only then can I follow them.
q-zone-right-yes = Yes, that is my time
q-zone-right-no = No, choose again
q-zone-right-unclear = Please tap “Yes, that is my time” or “No, choose again”, or type another city.
zone-doubted =
    <b>Which time zone are you in?</b>

    An earlier version of this bot may have misunderstood your time zone. Please choose it again. Until then you are reminded by the event's own clock.
zone-choose = ⚠️ Choose your time zone

q-norms =
    { $changed }

    <b>{ $title }</b>
    { $starts-at } – { $ends-at }
    { $venue }

    { $hosts }

    <b>The norms of this dialogue</b> (version { $version })
    { $points }

    { $embargo }

    Do you agree to these norms?
embargo = 🔒 <b>You are an observer.</b> { $words }
embargo-usual = What you see and hear here is under embargo until the readout is published; after that, too, nothing is told of who said what or who was here. Please publish nothing before, and ask the organizers if in doubt.
norms-point = • { $point }
norms-changed = <i>The norms have changed since you last agreed to them. Please read them again.</i>
q-norms-accept = I agree
q-norms-decline = I do not agree
q-norms-unclear = Please tap “I agree” or “I do not agree”.
norms-declined =
    That is all right. Without agreeing to the norms you cannot take part; the organizers see that you are not coming.

    If you change your mind, tap “I agree” above or send /start. Otherwise what is kept about you for this event is deleted { $when }; with “Forget me” at once.
declined-by = after { $at }
declined-tonight = tonight

q-name =
    <b>Under which name should the organizers know you?</b>

    { $known }

    Please type it the way it should stand on a name badge, or tap “Skip”.
name-known = On your invitation it says <i>{ $name }</i>. “Skip” keeps that.
name-not-given = no name given
q-name-unclear = Please type a name in letters.

q-visibility =
    <b>Who may know that you take part?</b>

    If the other guests may, those who agreed as well see your name, and you theirs. If anybody may, your name may stand in a public statement; that it has vanished from one later cannot be hidden.

    You can change this at any time under “Privacy”.
q-visibility-organizers = Only the organizers
q-visibility-guests = The other guests, too
q-visibility-public = Anybody (public)
q-visibility-unclear = Please tap one of the three buttons.

q-readout =
    <b>May you be named as a participant in a published readout?</b>

    What you say is never attributed to you, either way.
q-readout-no = No, do not name me
q-readout-yes = Yes, I may be named
q-readout-unclear = Please tap one of the buttons.
q-readout-sure =
    <b>May you really be named in public?</b>

    You chose that only the organizers may know that you take part. A published readout that names you tells everybody.
q-readout-sure-yes = Yes, name me anyway
q-readout-sure-no = No, choose again
q-readout-sure-unclear = Please tap one of the buttons.
hosts-organizer = Organized by: { $words }
hosts-funder = Funded by: { $words }
hosts-purpose = Why: { $words }
hosts-independence = Not decided by the funder: { $words }
hosts-facilitators = Facilitators: { $words }
norms-again = Say whether I agree
norms-open = Norms
norms =
    <b>The norms of this dialogue</b> (version { $version })
    { $title }

    { $points }

    { $embargo }

joined = ✅ Thank you. You have joined the chat of <b>{ $title }</b>. This is not yet an answer to whether you come.

invite =
    <b>Invitations</b>

    Each invitation is a link that lets in one account, once, within { $days } days. Please send it to that person alone, preferably over a channel you both trust.

    Open now: { $count }
invite-guest = Invite one guest
invite-observer = Invite an observer
invite-organizer = Invite an organizer
invite-list = Invite from a list
invite-open = Open invitations ({ $count })
invite-more = Show { $count } more
invite-none-open = No invitation is open.
invite-owner-only = Only an owner of the event can invite organizers or revoke their invitations. Please ask one of them.
q-invitee =
    <b>Who is the invitation for?</b>

    Type a name so that you recognize it later; only organizers see it. Or tap “Skip”.
q-invitee-unclear = Please type a name in letters, or tap “Skip”.
q-invitees =
    <b>Who would you like to invite?</b>

    Paste one person per line, or send a CSV or Excel (XLSX) file:
    <code>name, language</code>
    The language (English or Chinese) may be left out; below headings, there may be a column <code>email</code> for your own mail merge. At most 500 people. You see what was read before anybody is invited; what you send disappears from this chat, so keep your copy.
q-invitees-unclear = I could not read that. Please paste one person per line, or send a CSV or Excel (XLSX) file.
invite-preview =
    <b>{ $count ->
        [one] One person is on the list
       *[other] { $count } people are on the list
    }</b> ({ $shown-count } of { $count } shown)
    English: { $english-count } · Chinese: { $chinese-count } · not said: { $open-count }

    { $lines }

    { $remarks }

    This message deletes itself in { $minutes } minutes.
invite-preview-line = { $number }. { $name }
invite-preview-line-language = { $number }. { $name } – { $language }
invite-preview-twice = ⚠️ More than once on the list: { $names }
invite-preview-known = ⚠️ Invited before: { $names }
invite-preview-unused = Columns not used: { $names }
invite-preview-letters = ⚠️ Please look at the letters of the names. If one looks wrong, tap “Cancel”, save the file as “CSV UTF-8” and send it again.
q-list-confirm =
    { $count ->
        [one] <b>Make an invitation for this person?</b>
       *[other] <b>Make invitations for these { $count } people?</b>
    }

    Nobody has been invited yet.
q-list-confirm-yes = Yes, make the links
q-list-confirm-each = Yes, a message each
q-list-confirm-unclear = Please tap one of the buttons. To change the list, tap “Cancel” and send it again.
q-list-repeats =
    <b>Some names stand on the list twice, or were invited before. Who do you mean?</b>

    All on the list: { $count }. Only new names, each once: { $fresh-count }.
    Nobody has been invited yet.
q-list-repeats-once = New names, each once
q-list-repeats-all = Everybody on the list
q-list-repeats-unclear = Please tap one of the buttons. To change the list, tap “Cancel” and send it again.
invite-nobody-new = Everybody on this list has been invited before. No new link was made.
q-invite-confirm =
    <b>Make this invitation?</b>
    { $name } – { $role }

    Its link lets in one account, once, until { $until-at }. Nothing has been made yet. You get the link, its QR code and words to forward in both languages.
q-invite-confirm-yes = Yes, make the link
q-invite-confirm-unclear = Please tap one of the buttons.
invite-forward =
    You are invited to <b>{ $title-en }</b>. { $doors ->
        [page] This link opens the event's own page in a browser; no app is needed.
       *[telegram] This link opens the event's bot in Telegram.
    } It is for you alone and works once, within { $days } days:

    { $link }

    Before you agree to anything you read who organizes and funds the event and what its norms are. Then you can answer, see the programme and ask. { $doors ->
        [page] The organizers' own server sees what you write there, and the organizers read it: it is confidential, not anonymous.
        [both] Telegram sees that you use this bot and what is written there, and the organizers read it: it is confidential, not anonymous. If you would rather not use Telegram, open the second link in a browser: there only the organizers' own server sees it.
       *[telegram] Telegram sees that you use this bot and what is written there, and the organizers read it: it is confidential, not anonymous. If you would rather not use Telegram, please tell whoever invited you.
    }

    诚邀您参加<b>{ $title-zh }</b>。{ $doors ->
        [page] 上面的链接会在浏览器中打开本活动自己的网页，无需安装应用，
       *[telegram] 上面的链接会在 Telegram 中打开本活动的机器人，
    }仅供您本人使用，{ $days } 天内有效，只能用一次。

    在您同意任何内容之前，会先看到主办方、资助方和准则；之后可以答复、查看日程和提问。{ $doors ->
        [page] 您在其中写的内容只经过主办方自己的服务器，主办方会读到：内容是保密的，但不是匿名的。
        [both] Telegram 能看到您使用本机器人以及其中的文字，主办方也会读到：内容是保密的，但不是匿名的。如果您不便使用 Telegram，请在浏览器中打开第二个链接，内容只经过主办方自己的服务器。
       *[telegram] Telegram 能看到您使用本机器人以及其中的文字，主办方也会读到：内容是保密的，但不是匿名的。如果您不便使用 Telegram，请告知邀请您的人。
    }
invite-letter =
    Dear { $name },

    { $words }
invite-link = { $link }
invite-both-links =
    { $link }

    Or without Telegram, in a browser:
    { $page }
invite-mirrors =
    { $links }

    If that page does not open:
    { $others }
invite-link-here = <i>[the link · 链接]</i>
invite-words = Words to forward
remind-silent = Remind the silent ({ $count })
invited =
    ✅ <b>Invitation</b> ({ $role }) for { $name }
    valid until { $until-at }

    { $link }

    Please pass it on to this person only. This message and the words above delete themselves in { $hours } hours.
invite-copy = Copy the link
invite-copy-page = Copy the web link
invited-all =
    { $count ->
        [one] ✅ { $count } invitation. The file holds name, link and words to forward, in both languages; it is an age file, which these can open: { $readers }. It disappears from this chat in { $minutes } minutes.
       *[other] ✅ { $count } invitations. The file holds names, links and words to forward, in both languages, ready for a mail merge; nothing is mailed from here. It is an age file, which these can open: { $readers }. It disappears from this chat in { $minutes } minutes.
    }
invited-each =
    { $count ->
        [one] ✅ { $count } invitation, in the message above, to forward.
       *[other] ✅ { $count } invitations, in the messages above: forward each to its person.
    }

    There is no file with all of them, since nobody is registered who could open one. If you want one, please ask whoever runs the server to type <code>colloquy exports recipients add</code> with your public key.
invited-codes =
    { $doors ->
        [page] The same links as QR codes to print; they open in a browser. This file disappears in { $minutes } minutes as well.
        [both] The same links as QR codes to print; those marked 🌐 open in a browser, without Telegram. This file disappears in { $minutes } minutes as well.
       *[telegram] The same links as QR codes to print. This file disappears in { $minutes } minutes as well.
    }
invitations-open =
    <b>Open invitations</b> ({ $shown-count } of { $count } shown)

    { $lines }

    Tap a number for a new link, or to revoke the invitation. This message deletes itself.
invitation-line = { $number }. { $name } – { $role }, until { $until-at }
invitation-number = { $number }
invitation =
    <b>Invitation for { $name }</b>
    { $role }, until { $until-at }

    The link itself is kept nowhere. If it was lost, a new one can take its place: then only the new one works. If you revoke the invitation, its link lets nobody in.
invitation-moves =
    <b>Move of { $name } to another account</b>
    { $role }, until { $until-at }

    If you revoke it, its link moves nothing any more.
invitation-renew = Make a new link
invitation-revoke-yes = Revoke it
invitation-revoked = The invitation has been revoked; its link lets nobody in any more.
list-broken = The list is not a proper CSV (near row { $number }). Nobody has been invited. Please check quotation marks and send it again.
list-empty = There is nobody on the list (row { $number }). Please paste one person per line.
list-too-many = That is more than { $number } people. Nobody has been invited. Please send the list in parts.
list-bad-name = Row { $number } has no visible name, or one that is too long. Nobody has been invited. Please correct that row and send the list again.
list-bad-email = Row { $number }: that is no e-mail address. Nobody has been invited. Please correct that row and send the list again.
list-bad-language = Row { $number }: the language must be English (en) or Chinese (zh), with nothing after it. Nobody has been invited. Please correct that row and send the list again.
not-me = This link should be mine
not-me-heard =
    Thank you. If that was an invitation link and somebody else has used it, whoever sent it will be told. Please also tell them yourself.

    谢谢。如果那确实是邀请链接，而且已被他人使用，我们会告知发送者。也请您自行告知对方。
invite-joined = Who has joined ({ $count })
members =
    <b>Who has joined</b>
    { $range }

    { $lines }

    Organizers see codes here. Tap a code to end a membership, to move it to another account or to free its seats.
member-line = { $number }. { $code } – { $role }, joined { $joined-at } { $contested }
member-contested = ⚠️ somebody says this invitation was theirs
member-code = { $code }
members-show-names = Show the names
members-names =
    <b>Names behind the codes</b>
    { $range }

    { $lines }

    This message deletes itself in { $minutes } minutes.
member-name = { $number }. { $code }: { $name }{ $facts } { $invited }
member-invited-as = (invited as “{ $name }”)
member =
    <b>{ $code }</b>
    { $role }, joined { $joined-at }

    { $contested }
guest-answer = Answer: { $standing }
guest-sessions = Sessions attended, { $going-count } of { $count }{ $titles }
guest-details = Travel details: { $count } of 5 given
guest-visa-none = Visa: nothing said yet
guest-visa-refused = ⚠️ Visa: refused
guest-visa-done = Visa: nothing left to do
guest-visa = Visa, next step: { $step }, by { $latest-at }
guest-visa-late = ⚠️ Visa, the latest day has passed: { $step }, { $latest-at }
guest-questions = Questions asked by name: { $count }, of these waiting for you: { $waiting-count }
guest-unreachable = ⚠️ Messages do not reach this guest (/unreachable)
member-person =
    <b>{ $name }</b>{ $facts }
    { $code } { $invited }

    { $lines }

    This message deletes itself in { $minutes } minutes.
member-name-show = Show the name
member-move = Move to another account
member-seats = Free the seats
member-end = End this membership
go-member = « Membership
go-members = « Who has joined
member-end-ask =
    <b>End the membership of { $code }?</b>

    Everything about this person in this event is deleted, and the key to it destroyed. Now that is:
    { $lines }

    Their seats are offered to those who wait. They are told that they no longer take part. Left is a count of what there was, without a person. This cannot be undone.
held-line = • { $held }
held-profile = name and choices
held-answers =
    { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
held-travel = travel details
held-passport = passport and visa details
held-letters = invitation letter
held-questions =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
held-messages =
    { $count ->
        [one] 1 message to them
       *[other] { $count } messages to them
    }
held-other =
    { $count ->
        [one] 1 other entry
       *[other] { $count } other entries
    }
member-end-yes = Yes, end it
member-end-no = No, keep it
member-ended =
    The membership has ended; that account cannot come back by the same link. Erased entries: { $count }. Destroyed keys: { $keys }. The person has been sent a signed statement of this.

    If the invitation was meant for somebody else, please make a new one.
member-erased = { $event } · The membership of { $code } was ended by organizers. Erased entries: { $count }. Destroyed keys: { $keys }. The person has been sent a signed statement of this.
member-freed =
    { $count ->
        [0] { $code } held no seat. Their answers were taken back.
        [one] { $count } seat of { $code } is free now. Their answers were taken back, and they have been told.
       *[other] { $count } seats of { $code } are free now. Their answers were taken back, and they have been told.
    }
member-move-link =
    <b>Move { $code } to another account</b>

    Whoever opens this link with another account takes over this membership with all its answers, forms, questions and rights. The old account is out of this event then and hears of it, and so do all organizers. Only this event moves. Please make sure that it reaches the right person.

    { $link }

    It works once, until { $until-at }.
member-moved = { $event } · The membership of { $code } has moved to another account. If nobody of you meant that, please end it.
person-behind =
    <b>{ $code }</b> is { $name }.

    This message deletes itself in { $minutes } minutes; that you looked is noted.
code-of-desk =
    <b>{ $code }</b> is a code of this list: { $desk }

    The same person has another code in every other list, so that lists cannot be joined. “Show the name” is noted.
code-of-question =
    <b>{ $code }</b> stands for whoever asked one question.

    It belongs to that question alone: whoever asked wishes no name, and nobody is shown one. Please open the question and answer it there.
code-of-old =
    <b>{ $code }</b> is a code of an earlier release, when each person had one code for all lists.

    Now each list has codes of its own, and old codes stand for nobody. Please open the list you need: it shows the code of today.
desk-members = Who has joined
desk-travel = Arrivals and rooms
desk-groups = working groups
desk-kitchen = the list for the kitchen
desk-visa = Visa desk
desk-reach = Who is not reached
desk-candidates = candidates
desk-checkin = rights to write that were lost
member-owner-only = Only an owner of the event can change the membership of an organizer. Please ask one of them.
member-own = That is your own membership. To leave the event, please use “Privacy”.
member-already = This account takes part in the event itself already, so nothing was moved. Please open the link with the account that is to take over the membership.
member-unreadable = Nothing was moved: part of what belongs to this membership cannot be read. Please tell whoever sent you this link; they can ask whoever runs the bot to look at its keys.
membership-ended = Your part in the event has been ended by its organizers, and what was kept about you there has been deleted. If that is a mistake, please turn to whoever invited you.
moved-away = Your part in an event has moved to another account, by a link from its organizers. If that was not you, please tell whoever invited you at once.
seats-freed =
    The organizers have taken back your answers to <b>{ $title }</b>, and your seats are free for others. You can answer again.

    If that is a mistake: { $contact }
invitation-contested = { $event } · Somebody says that an invitation was meant for them, but another account has used it: that of { $code }. Please check with the person you invited, over a channel you trust, before you end this membership.

### Further events: the next round of one, a new one from seven answers.

rounds =
    <b>This event and others</b>
    { $title }

    <b>Copy</b> makes the next round: norms, hosts, programme, prepared answers, terms, visa rules and venue come along, moved to the new days. No guest, answer, question, letter or feedback does.

    <b>New event</b> asks seven questions. Both are shown to you before anything is made, and you are the owner.
round-copy = Copy this event
round-new = New event
round-made =
    ✅ <b>{ $title }</b> is made. You are its owner, and this chat is about it now; the other event is under “My other events”.

    What comes next: the programme, then invitations. Texts in a second language can be added under “Event, hosts, norms”.
round-too-many = { $count } people are more than the { $most } that can be invited at once. Please make the copy without them, then invite them by a list.

q-copy-title =
    <b>What should the next round be called?</b>

    Now: { $title }. Tap “Skip” to keep the title.
q-copy-title-unclear = Please type the title in words, or tap “Skip”.
q-copy-day =
    <b>On which day does it begin?</b>

    Type a day, for example <code>3 March 2028</code>. Everything moves by as many days; the times of day stay.
q-copy-day-unclear = I could not read that. Please type a day like this: <code>3 March 2028</code>
q-copy-day-past = That day has already passed. Please type a later one.
q-copy-people =
    <b>Invite the same people?</b>

    If you do, a link is made for each person who has joined, and you get the list and words to forward. The bot writes to nobody by itself.
q-copy-people-no = No, invite nobody yet
q-copy-people-yes = Yes, make links
q-copy-people-unclear = Please tap one of the buttons.
copy-people-no = Nobody is invited yet.
copy-people-agreed = A link is made for each organizer, and for each guest who agreed to be invited again.
copy-people-yes = A link is made for each person who has joined.
q-copy-confirm =
    <b>Make this event?</b>

    Title: { $title }
    Begins: { $starts-at }
    Ends: { $ends-at }
    Place: { $venue }
    Deadline for answers: { $deadline-at }

    Sessions: { $sessions-count }
    Prepared answers: { $answers-count }
    Terms: { $terms-count }
    { $people }
q-copy-confirm-yes = Make this event
q-copy-confirm-unclear = Please tap “Make this event” or “Cancel”.

q-round-title = <b>What is the new event called?</b>
q-round-title-unclear = Please type the title in words.
q-round-place = <b>Where does it take place?</b>
q-round-place-unclear = Please type the place in words.
q-round-zone =
    <b>In which city is that?</b>

    Its clock is used for all times. Tap “Skip” if it is { $zone }, as in this event.
q-round-zone-unclear = I do not know that place. Please type a larger city or a zone such as <i>Asia/Tokyo</i>, or tap “Skip”.
q-round-zone-abbreviation = Those letters mean different times in different places. Please type a city instead.
q-round-zone-several = There is more than one place of that name. Please type one of these: { $instead }
q-round-zone-nowhere = I know no place where it is always that time. Please type a city instead.
q-round-starts =
    <b>When does it begin?</b>

    Please type date and time on that city's clock, for example <code>3 March 2028 9:00</code>.
q-round-starts-unclear = I could not read that. Please type date and time like this: <code>3 March 2028 9:00</code>
q-round-starts-past = That time has already passed. Please type a later one.
q-round-ends = <b>When does it end?</b>
q-round-ends-unclear = I could not read that. Please type date and time like this: <code>5 March 2028 13:00</code>
q-round-ends-past = That time has already passed. Please type a later one.
q-round-ends-order = It should end after it begins, at most { $days } days later. Please type another date and time.
q-round-hosts =
    <b>Who invites, and who pays?</b>

    Guests read this before they agree to anything. You can say more about the funder later.
q-round-hosts-unclear = Please type it in words.
q-round-purpose = <b>Why does this meeting take place?</b>
q-round-purpose-unclear = Please type it in words.
q-round-confirm =
    <b>Make this event?</b>

    Title: { $title }
    Begins: { $starts-at }
    Ends: { $ends-at }
    Place: { $venue }
    Who invites and pays: { $hosts }
    Why: { $purpose }

    Chosen for you, as in this event; you can change all of it afterwards:
    Deadline for answers: { $deadline-at }
    People to turn to: { $contact }
    Norms:
    { $points }
q-round-confirm-yes = Make this event
q-round-confirm-unclear = Please tap “Make this event” or “Cancel”.
