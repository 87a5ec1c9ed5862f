### The second factor: a code of an authenticator app before privileged acts.

command-secondfactor = your second factor: a code before names, exports and roles
go-second-factor = Second factor
second-factor =
    <b>Second factor</b>
    { $state }

    { $event }

    Before names, exports, messages to everybody, roles, re-issues, letters and changes of the event you type six digits of an authenticator app on your phone. They open these for ten minutes in this chat.
second-factor-none = Yours is not set up.
second-factor-closed =
    { $count ->
        [one] Yours is set up. { $count } recovery code is left.
       *[other] Yours is set up. { $count } recovery codes are left.
    }
second-factor-open =
    { $count ->
        [one] Yours is set up, and open until { $until-at }. { $count } recovery code is left.
       *[other] Yours is set up, and open until { $until-at }. { $count } recovery codes are left.
    }
second-factor-is-required = This event demands it of all organizers.
second-factor-is-optional = This event does not demand it; it holds for whoever has set theirs up.
second-factor-make-required = Demand it of all
second-factor-make-optional = Demand it no longer
second-factor-set-up = Set it up
second-factor-codes = New recovery codes
second-factor-end = Close it now
second-factor-lost = I have lost my app
second-factor-off = Turn it off
second-factor-off-sure = Yes, turn it off
second-factor-off-ask = Turn your second factor off? Whoever holds your unlocked phone could then do all that you may. If the event demands one, you have to set up another before your next privileged act.
second-factor-turned-off = Your second factor is turned off. Please delete its entry from your authenticator app.
second-factor-needed = That takes a code of your authenticator app. Please type the six digits, then send this once more.
second-factor-ask =
    <b>Type the six digits of your authenticator app</b>

    Then I go on with what you tapped. For { $minutes } minutes you will not be asked again. What you type is deleted from this chat.
second-factor-first =
    <b>Please set up your second factor first</b>

    This event protects names, exports, roles and letters by a code of an authenticator app. It takes two minutes, and then I go on with what you tapped.
second-factor-secret =
    <b>Your second factor</b>

    1. Open an authenticator app (for example Aegis, Google Authenticator or 2FAS), best on another device.
    2. Scan this picture, or type this key:
    <code>{ $secret }</code>
    3. Type here the six digits that the app shows.

    Show it to nobody. This message deletes itself in { $minutes } minutes.
second-factor-recovery =
    <b>{ $count } recovery codes</b>

    { $lines }

    Each opens once in place of the app. Write them down now, on paper: they are not shown again, and codes you had before are void. This message deletes itself in { $minutes } minutes.
second-factor-recovery-line = <code>{ $code }</code>
second-factor-confirmed = Your second factor is set up. It is open now for { $minutes } minutes.
second-factor-right = That was right. What takes a code is open for { $minutes } minutes.
second-factor-wrong =
    { $count ->
        [one] That was not right: a wrong code, or one that was used already. Please wait for the next one. { $count } more try.
       *[other] That was not right: a wrong code, or one that was used already. Please wait for the next one. { $count } more tries.
    }
second-factor-locked = There were five wrong codes. No code is taken until { $until-at }. The other organizers have been told.
second-factor-locked-told = { $event } · Five wrong codes were typed in the chat of { $code }. It takes no code for { $minutes } minutes. Please ask them over another channel whether it was them. If not, their phone may be in other hands: use /lockdown.
second-factor-recovered =
    { $count ->
        [0] A recovery code was used. None is left: please make new ones.
        [one] A recovery code was used. { $count } is left.
       *[other] A recovery code was used. { $count } are left.
    }
second-factor-lost-what =
    <b>Without your authenticator app</b>

    Type one of your recovery codes where I ask for the six digits.

    If you have none, two other organizers can take your second factor away, after they have spoken with you. Then you set up another.
second-factor-help = Ask the other organizers
second-factor-help-asked = The other organizers have been asked. Please call two of them: they should hear your voice before they agree.
second-factor-help-wanted = { $event } · { $code } says that they have lost their authenticator app. Please speak with them over another channel. If two organizers agree, their second factor is taken away and they set up another.
second-factor-agree = I called them, I agree
second-factor-agreed = Noted. The second factor of { $code } is taken away once another organizer agrees.
second-factor-agreed-both = The second factor of { $code } has been taken away. They and all organizers have been told.
second-factor-agreed-already = You cannot agree to that, or have agreed already. It takes two other organizers.
second-factor-nobody = That takes two other organizers, and this event has not so many. Please ask whoever runs the bot.
second-factor-taken = { $event } · Two organizers have taken away the second factor of { $code }.
second-factor-taken-own = { $event } · Two organizers have taken away your second factor. Please set up another now.
second-factor-set-up-already = Your second factor is set up already. To change it, turn it off first.
second-factor-set-up-told = { $event } · { $code } has set up a second factor. If you did not expect it, please ask them over another channel. If it was not them, their phone may be in other hands: use /lockdown.
second-factor-turned-off-told = { $event } · { $code } has turned their second factor off. If you did not expect it, please ask them over another channel. If it was not them, their phone may be in other hands: use /lockdown.
