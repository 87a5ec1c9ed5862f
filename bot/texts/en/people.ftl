### Arriving: the neutral sentence for strangers and the joining questions.

not-invited =
    This bot works by personal invitation only. If you were sent an invitation link, please open it again or ask whoever sent it for a new one.

    本机器人仅限受邀者使用。如果您收到过邀请链接，请重新打开该链接，或向发送链接的人索取新的链接。

q-language =
    <b>Welcome. 欢迎。</b>

    Which language shall we speak?
    您希望使用哪种语言？
q-language-en = English
q-language-zh = 中文
q-language-unclear = Please tap one of the buttons. 请点选下面的按钮。

q-zone =
    <b>Which time zone are you usually in?</b>

    Tap a city, or type the name of yours (for example <i>Geneva</i> or <i>Europe/Paris</i>). Times are always shown in the event's own time as well.
q-zone-shanghai = Beijing, Shanghai
q-zone-singapore = Singapore
q-zone-zurich = Zurich, Geneva, Paris
q-zone-london = London
q-zone-new_york = New York
q-zone-los_angeles = San Francisco, Los Angeles
q-zone-unclear = I do not know that place. Please tap one of the cities, or type a larger city or a zone such as <i>Asia/Tokyo</i>.

q-norms =
    { $changed }

    <b>{ $title }</b>

    Organized by: { $organizer }
    Funded by: { $funder }
    Why: { $purpose }

    <b>The norms of this dialogue</b>
    { $points }

    Do you agree to these norms?
norms-point = • { $point }
norms-changed = <i>The norms have changed since you last agreed to them. Please read them again.</i>
q-norms-accept = I agree
q-norms-decline = I do not agree
q-norms-unclear = Please tap “I agree” or “I do not agree”.
norms-declined =
    That is all right. Without agreeing to the norms you cannot take part, so nothing more will be sent to you.

    If you change your mind, tap “I agree” above or send /start.

q-name =
    <b>Under which name should the organizers know you?</b>

    { $known }

    Please type it the way it should stand on a name badge, or tap “Skip”.
name-known = On your invitation it says <i>{ $name }</i>. “Skip” keeps that.
name-not-given = no name given
q-name-unclear = Please type a name in letters.

q-visibility =
    <b>Who may know that you take part?</b>

    You can change this at any time under “Privacy”.
q-visibility-organizers = Only the organizers
q-visibility-guests = The other guests, too
q-visibility-public = Anybody (public)
q-visibility-organizers-chosen = ✓ Only the organizers
q-visibility-guests-chosen = ✓ The other guests, too
q-visibility-public-chosen = ✓ Anybody (public)
q-visibility-unclear = Please tap one of the three buttons.

q-readout =
    <b>May you be named as a participant in a published readout?</b>

    What you say is never attributed to you, either way.
q-readout-no = No, do not name me
q-readout-yes = Yes, I may be named
q-readout-unclear = Please tap “Yes” or “No”.

joined = ✅ Thank you. You now take part in <b>{ $title }</b>.

invite =
    <b>Invitations</b>

    Each invitation is a link that lets in one account, once, within { $days } days. Please send it to that person alone, preferably over a channel you both trust.

    Open now: { $count }
invite-guest = Invite one guest
invite-organizer = Invite an organizer
invite-list = Invite several from a list
invite-open = Open invitations ({ $count })
invite-more = Show { $count } more
invite-none-open = No invitation is open.
invite-owner-only = Only an owner of the event can invite organizers or revoke their invitations. Please ask one of them.
q-invitee =
    <b>Whom is the invitation for?</b>

    Type a name so that you recognize it later; only organizers see it. Or tap “Skip”.
q-invitee-unclear = Please type a name in letters, or tap “Skip”.
q-invitees =
    <b>Whom would you like to invite?</b>

    Paste one person per line, or send a CSV or Excel (XLSX) file:
    <code>name, language</code>
    The language (English or Chinese) may be left out. At most 500 people. You see what was read before anybody is invited.
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
q-list-confirm-unclear = Please tap one of the buttons. To change the list, tap “Cancel” and send it again.
q-list-repeats =
    <b>Some names stand on the list twice, or were invited before. Whom do you mean?</b>

    All on the list: { $count }. Only new names, each once: { $fresh-count }.
    Nobody has been invited yet.
q-list-repeats-once = Only new names, each once
q-list-repeats-all = Everybody on the list
q-list-repeats-unclear = Please tap one of the buttons. To change the list, tap “Cancel” and send it again.
invite-nobody-new = Everybody on this list has been invited before. No new link was made.
invited =
    ✅ <b>Invitation</b> ({ $role }) for { $name }
    valid until { $until-at }

    { $link }

    Please pass it on to this person only.
invite-copy = Copy the link
invited-all =
    { $count ->
        [one] ✅ { $count } invitation. The file holds name and link; it disappears from this chat in { $minutes } minutes.
       *[other] ✅ { $count } invitations. The file holds names and links; it disappears from this chat in { $minutes } minutes.
    }
invited-codes = The same links as QR codes to print. This file disappears in { $minutes } minutes as well.
invitations-open =
    <b>Open invitations</b> ({ $shown-count } of { $count } shown)

    { $lines }

    Tap a number to revoke that invitation. This message deletes itself.
invitation-line = { $number }. { $name } – { $role }, until { $until-at }
invitation-revoke = ✕ { $number }
invitation-revoked = The invitation has been revoked; its link lets nobody in any more.
role-guest = guest
role-organizer = organizer
role-owner = owner
role-mark-organizer = (organizer)
role-mark-owner = (owner)
list-broken = The list is not a proper CSV (near row { $number }). Nobody has been invited. Please check quotation marks and send it again.
list-empty = There is nobody on the list (row { $number }). Please paste one person per line.
list-too-many = That is more than { $number } people. Nobody has been invited. Please send the list in parts.
list-bad-name = Row { $number } has no visible name, or one that is too long. Nobody has been invited. Please correct that row and send the list again.
list-bad-language = Row { $number }: the language must be English (en) or Chinese (zh), with nothing after it. Nobody has been invited. Please mend that row and send the list again.
