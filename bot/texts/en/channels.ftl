### Ways to reach somebody: Telegram and the bot's own page; devices that are signed in there.

command-channels =
    { $house ->
        [page] ways to reach you: our own page, your devices
       *[telegram] ways to reach you: Telegram, our own page, your devices
    }
go-channels = « Ways to reach me
home-channels = Ways to reach me
carrier-telegram = Telegram
carrier-page = our own page, in a browser

channels =
    <b>Ways to reach you</b>

    { $lines }

    { $count ->
        [one] It is your only way so far: answers, reminders and messages from the organizers all come there.
       *[other] What you ask is answered where you ask it. Reminders and messages from the organizers come to the first of these only. What is urgent, and was not confirmed or did not arrive within { $hours } hours, comes to the other one as well, once.
    }
channels-way-home = • { $way } – reminders and messages come here
channels-way-other = • { $way }
channels-add-page-first = Add our own page
channels-add-page-another = Add a browser
channels-add-telegram-first = Add Telegram
channels-add-telegram-another = Add Telegram
channels-home-page = Remind me on the page
channels-home-telegram = Remind me in Telegram
channels-devices = Browsers signed in ({ $count })
channels-leave-page = Leave the page
channels-leave-telegram = Leave Telegram
channels-leave-yes = Yes, leave

channels-link-page =
    <b>Open this link in the browser you want to use</b>

    { $link }

    It works once, within { $minutes } minutes. That browser then shows a number, which you choose here. Another phone can scan the picture. Please pass the link on to nobody. On our own page, nobody but the organizers' own server sees what you write. This message deletes itself.
channels-link-telegram =
    <b>Open this link where you have Telegram</b>

    { $link }

    It works once, within { $minutes } minutes, and lets that Telegram account be you here: please pass it on to nobody. This message deletes itself.
channels-added = ✅ From now on you are also reached by { $way }. If that was not you, please open “Ways to reach me” and leave it, and tell the organizers.
channels-somebody-else = This Telegram account takes part in an event itself, so it was not added. Please use one that does not.

channels-devices-list =
    <b>Browsers that are signed in as you</b>

    { $lines }

    Sign out whatever is not yours, or not with you any more.
channels-devices-none = No browser is signed in as you.
channels-device = { $number }. { $label } · since { $made-at } · last used { $used-at } · { $level }
device-has-key = with a key of its own
device-cookie-only = without a key: for 12 hours
channels-sign-out = Sign out { $number }

channels-leave-ask-page = <b>Leave the page?</b> All your browsers are signed out at once. Everything else stays, and you can come back by a new link from here.
channels-leave-ask-telegram = <b>Leave Telegram?</b> This bot does not write to you there any more. Everything else stays, and you can come back by a new link from here.

page-needs-key = An organizer's link opens only in a browser that keeps a key. Please use another browser, and no private window.

channels-email = E-mail notices
channels-email-none =
    <b>E-mail notices</b>

    If you do not look at our own page for { $minutes } minutes while a message waits there, I can send you an e-mail. It says only “A message is waiting for you”: no event, no names, no words of the message. At most one in { $hours } hours.

    Please weigh it: your mail provider, and whoever reads your mail, learns that this server writes to you, and when. Your address is kept sealed, is shown to nobody, and is deleted with you.
channels-email-asked =
    <b>E-mail notices</b>

    A code was sent to { $address }. Notices begin once you have typed it here. Nothing arrived after some minutes? Please look into the folder for spam, or check the address.
channels-email-on =
    <b>E-mail notices</b>

    When a message waits on our own page and you do not look for { $minutes } minutes, { $address } gets a line without content, at most one in { $hours } hours.
channels-email-new = Set my e-mail address
channels-email-change = Another address
channels-email-type = Type the code
channels-email-stop = Stop these e-mails
channels-email-too-many =
    { $count ->
        [one] A code was sent today already; no more are sent today, to any address. Please try again tomorrow.
       *[other] { $count } codes were sent within a day; no more are sent today, to any address. Please try again tomorrow.
    }
channels-email-spent = That was wrong too often. The address was dropped; please set it again.
channels-email-refused = ✉️ Your e-mail address was refused by its mail server, so no notices come any more. In “Ways to reach me” you can set it again.
q-email-address = At which e-mail address should a notice without content reach you? A code is sent there first.{ $carrier ->
        [page] {""}
       *[telegram] {" "}If you type it in Telegram, Telegram sees it as well.
    }
q-email-address-unclear = That is no e-mail address. Please type one like name@example.org.
q-email-code = I have sent a code of six digits to { $address }. Please type it here; it is good for half an hour.
q-email-code-unclear = A code has six digits. Please type those that stand in the e-mail.
q-email-code-wrong = That is not the code that was sent. Please look again, and type all six digits.

email-code-subject = Your code
email-code-body =
    Your code is { $code }

    It is good for half an hour. If you have not asked for it, please ignore this e-mail.
email-waiting-subject = A message is waiting for you
email-waiting-body =
    A message is waiting for you. Please open the page as you always do.

    Nobody reads answers to this e-mail. To get no more of them: { $link }
email-trouble = ⚠️ E-mail notices cannot be sent: { $why } They are tried again by themselves; everything else goes on.
email-trouble-reach = the mail server cannot be reached, or breaks off (COLLOQUY_SMTP_SERVER).
email-trouble-tls = the connection to the mail server cannot be encrypted, or its certificate is not good (COLLOQUY_SMTP_SECURITY).
email-trouble-login = the mail server refuses the login (COLLOQUY_SMTP_USER, COLLOQUY_SMTP_PASSWORD).
email-trouble-sender = the mail server takes nothing from our address (COLLOQUY_SMTP_FROM).

channels-push = Notices by this browser
channels-push-none =
    <b>Notices by your browser</b>

    If you do not look at this page for { $minutes } minutes while a message waits here, your browser can show one line, even while the page is closed: “A message is waiting for you”, and the name of this site. No event, no names, no words of the message. At most one in { $hours } hours.

    Please weigh it: the push service of your browser's maker (Google, Mozilla or Apple) learns that this browser is told something, and when; whoever sees your screen sees the line. In mainland China Chrome's service cannot be reached. On an iPhone or iPad it works only once this page is on the home screen.
channels-push-some =
    <b>Notices by your browser</b>

    { $count ->
        [one] One browser of yours shows
       *[other] { $count } browsers of yours show
    } a line without content when a message waits on this page and you do not look for { $minutes } minutes, at most one in { $hours } hours. A browser that is signed out shows none any more.
channels-push-start = Notify this browser
channels-push-stop = Stop these notices

channels-claim =
    <b>Which number does the new browser show?</b>

    A browser ({ $label }) opened your link. It is let in as you only if you choose the number that it shows, within { $minutes } minutes. If none of them, or you opened no link, please choose “None of these”.
channels-claim-number = { $number }
channels-claim-none = None of these
channels-claim-done = ✅ That browser ({ $label }) is signed in as you now.
channels-claim-refused = That browser was not let in. If somebody else has your link, nothing is lost: it is used up. You can make a new one.
channels-rebound = ℹ️ A browser ({ $label }) that had lost its key was signed in as you again, by the cookie it had kept; its old key no longer works. If that was not you, please open “Ways to reach me”, sign it out, and tell the organizers.

channels-mirror = Second address: { $host }
channels-mirrors =
    <b>Before you need it</b>

    This page has a second address, should the first be blocked or too slow where you are. Each address needs a key of its own, so please open it once now, while both work. “Ways to reach me” leads there later as well.
