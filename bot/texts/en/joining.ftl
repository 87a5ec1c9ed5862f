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
