### Words that many texts share: moments, durations, cuts, files and pictures.

# CLDR date patterns (UTS 35): the wall time of an event.
moment-day-pattern = EEE d MMM y
moment-time-pattern = HH:mm
moment-full-pattern = EEE d MMM y, HH:mm
moment-yours-pattern = EEE HH:mm
moment-in-both-zones =
    { $city ->
        [UTC] { $wall } (UTC; { $yours } for you)
       *[other] { $wall } ({ $city } time; { $yours } for you)
    }
moment-in-zone =
    { $city ->
        [UTC] { $wall } (UTC)
       *[other] { $wall } ({ $city } time)
    }
moment-span = { $start }–{ $end }
moment-span-days = { $start } – { $end }

duration-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
duration-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
duration-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

# Who can read what passes through the chat in which this is read; `carrier` and `house` nobody gives.
chat-readers =
    { $carrier ->
        [page] the running bot
       *[telegram] Telegram and the running bot
    }

# Ends a message that was too long for Telegram.
cut-here = <i>… the rest did not fit into one message.</i>

calendar-file-name = programme.ics
calendar-cancelled = Cancelled: { $title }
calendar-tentative = Seat offered: { $title }
calendar-description =
    { $event }
    { $times }

picture-file-name = overview.png
picture-seats = Seats
picture-more-rows =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
picture-empty = Nothing to show yet
code-file-name = code.png
code-sheet-title = Invitations to print
code-sheet-mirrors = If that page does not open:

file-too-large = That file is too large. Please send at most { $kilobytes } kB of plain text (CSV).
file-unreadable = That file could not be read as text. Please save it as CSV (UTF-8) or Excel (XLSX) and send it again.
file-old-workbook = That is a workbook in the format of before 2007 (XLS). Please save it as XLSX or CSV (UTF-8) and send it again.
file-broken-workbook = That Excel file is damaged or protected by a password. Please save it anew as XLSX or CSV (UTF-8) and send it again.
file-lost = The file could not be fetched from Telegram. Please send it again.
file-one-only = Please send one file only; several were sent at once, so none was taken.
file-not-kept = That file was not taken: it is a damaged picture, or more than { $most } files were sent for this broadcast. Your draft is kept as it was. Please save the picture anew, or send fewer files.
# One phrase after the other in a line.
joined-list = { $before }, { $part }
list-range =
    { $count ->
        [0] <i>none so far</i>
       *[other] <i>{ $first }–{ $last } of { $count }</i>
    }

# Below a screen from which something had to be left out.
screen-with-notes =
    { $screen }

    { $below }
rows-unreadable =
    { $count ->
        [one] ⚠️ 1 entry is missing here: it cannot be read.
       *[other] ⚠️ { $count } entries are missing here: they cannot be read.
    }
