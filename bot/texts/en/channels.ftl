### Ways to reach somebody: Telegram and the bot's own page; devices that are signed in there.

command-channels = ways to reach you: Telegram, our own page, your devices
go-channels = « Ways to reach me
home-channels = Ways to reach me
carrier-telegram = Telegram
carrier-page = our own page, in a browser

channels =
    <b>Ways to reach you</b>

    { $lines }

    What you ask is answered where you ask it. Reminders and messages from the organizers come to one of these ways only, the first.
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

    It works once, within { $minutes } minutes, and signs that browser in as you: please pass it on to nobody. On our own page, nobody but the organizers' own server sees what you write. This message deletes itself.
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
