### The venue's page.

home-venue = Venue
go-venue = « Venue
command-venue = the venue: address for a driver, map, Wi-Fi, emergency numbers

venue =
    <b>{ $venue }</b>
    { $address }

    { $local }

    { $wifi }

    { $call-lines }

    { $notes }
venue-empty =
    <b>{ $venue }</b>

    The organizers have not written more about the venue yet. If you need something now, please ask them with /ask.
venue-local =
    For a driver (tap to copy):
    <code>{ $address }</code>
venue-wifi = 📶 { $words }
venue-numbers = <b>Numbers to call</b>
venue-number = • { $label }: { $call }
venue-show-driver = Show to a driver
venue-copy = Copy the address
venue-map = Open the map
venue-edit = Change this page
venue-driver =
    🚕 <b>{ $address }</b>

venue-items =
    <b>The venue's page</b>

    { $lines }

    Tap what you want to write or change. Guests see it under /venue.
venue-has-address = • Address: written
venue-has-local = • Address in the local script, for drivers: written
venue-has-map = • Map: written
venue-has-wifi = • Wi-Fi: written
venue-has-numbers = • Numbers to call: written
venue-has-notes = • More to know: written
venue-lacks-address = • Address: missing
venue-lacks-local = • Address in the local script, for drivers: missing
venue-lacks-map = • Map: missing
venue-lacks-wifi = • Wi-Fi: missing
venue-lacks-numbers = • Numbers to call: missing
venue-lacks-notes = • More to know: nothing
venue-change-address = Address
venue-change-local = For drivers
venue-change-map = Map
venue-change-wifi = Wi-Fi
venue-change-numbers = Numbers
venue-change-notes = More to know

q-venue-address-en =
    <b>What is the address of { $venue }, in English?</b>

    “Skip” leaves it out.
q-venue-address-en-unclear = Please type the address in words, or tap “Skip”.
q-venue-address-zh =
    <b>And in Chinese?</b>

    “Skip” shows the English one to everybody.
q-venue-address-zh-unclear = Please type the address in words, or tap “Skip”.
q-venue-local =
    <b>How is the address written where it is, for a driver?</b>

    As a driver there reads it, for example in Chinese, Thai or Arabic script.
q-venue-local-unclear = Please type the address in words, or tap “Skip”.
q-venue-map =
    <b>Which link shows the venue on a map?</b>

    A link that begins with https://. Many guests cannot open every map service: choose one that works where they live.
q-venue-map-unclear = Please send a link that begins with https://, or tap “Skip”.
venue-link-unclear = That is not a link I can offer. Please send one that begins with https:// and has no spaces.
q-venue-wifi-en =
    <b>How do guests get online? (English)</b>

    Say the network's name and where the password is found. Please do not write a shared password here.
q-venue-wifi-en-unclear = Please type it in words, or tap “Skip”.
q-venue-wifi-zh =
    <b>And in Chinese?</b>
q-venue-wifi-zh-unclear = Please type it in words, or tap “Skip”.
q-venue-numbers =
    <b>Which numbers can guests call?</b>

    One number in a line, then whose it is in English and, after a bar, in Chinese; at most { $number } lines. For example:
    <code>112 Emergency | 紧急救援
    +41 44 555 01 10 Front desk | 前台</code>
q-venue-numbers-unclear = Please type one number in a line and whose it is, or tap “Skip”.
venue-numbers-unclear = I could not read that. Please write one number in a line, then a space and whose it is, at most { $number } lines. For example: <code>112 Emergency | 紧急救援</code>
q-venue-notes-en =
    <b>What else should guests know about the venue? (English)</b>

    For example the entrance, luggage, quiet rooms.
q-venue-notes-en-unclear = Please type it in words, or tap “Skip”.
q-venue-notes-zh =
    <b>And in Chinese?</b>
q-venue-notes-zh-unclear = Please type it in words, or tap “Skip”.

### Arrivals, rooms, transfers, diets: for organizers.

admin-logistics = Logistics
go-logistics = « Logistics
command-logistics = arrivals, rooms, transfers, diets and access needs as counts

logistics =
    <b>Logistics</b>
    { $title }

    Guests who have not declined: { $count }
    Arrival known: { $arrivals-count }
    Departure known: { $leaving-count }
    ⚠️ Less than { $hours } h between arrival and first session: { $tight-count }
    Notes on diet or access: { $needs-count }

    <i>Counts and codes only. “Names” shows them in a message that deletes itself.</i>
logistics-arrivals = Arrivals
logistics-leaving = Departures
logistics-tight = Tight arrivals
logistics-rides = Transfers
logistics-rooms = Rooms
logistics-needs = Diet and access
logistics-hotel = File for the hotel
logistics-kitchen = File for the kitchen
logistics-file-hotel = Names, arrivals and departures of those who come ({ $count }), for the hotel. An age file, which these can open: { $readers }. It disappears from this chat in { $minutes } minutes.
logistics-file-kitchen = Diet and access needs of those who come ({ $count }), for the kitchen; by code, without names. An age file, which these can open: { $readers }. It disappears from this chat in { $minutes } minutes.
logistics-names = Names
logistics-nothing = Nothing is known yet. Guests write it under “Travel details”; you can remind them with /remind.

logistics-arrivals-list =
    <b>Arrivals</b>, in the event's local time

    { $lines }
logistics-leaving-list =
    <b>Departures</b>, in the event's local time

    { $lines }
logistics-day = <b>{ $day-at }</b>
logistics-hour = • { $starts-at }–{ $ends-at }: { $count }

logistics-tight-list =
    <b>Little time before the first session</b>
    <i>In the event's local time.</i>
    { $range }

    { $lines }
logistics-nobody-tight = Nobody, as far as arrivals are known.
logistics-moment = { $day-at }, { $time-at }
logistics-span = { $first }–{ $last-at }
logistics-tight-line = ⚠️ <b>{ $code }</b>: arrives { $arrives }, first session { $begins }
logistics-late-line = ⛔ <b>{ $code }</b>: arrives { $arrives }, after the first session began ({ $begins })

logistics-rides-list =
    <b>Transfers to share</b>
    <i>In the event's local time. Nobody waits for longer than an hour.</i>

    { $lines }
logistics-rides-in = <b>To the venue</b>
logistics-rides-out = <b>From the venue</b>
logistics-ride =
    • { $span }: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

logistics-rooms-list =
    <b>Rooms per night</b>

    { $lines }
logistics-night =
    • { $night-at }: { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
logistics-nights-unknown = ❓ Arrival or departure not known: { $count }

logistics-needs-list =
    <b>Diet and access</b>
    <i>A guest can count in several lines. “Other” is best read under “Names”.</i>

    { $lines }
logistics-need = • { $need }: { $count }
need-vegetarian = Vegetarian
need-vegan = Vegan
need-halal = Halal
need-kosher = Kosher
need-allergy = Allergy or intolerance
need-gluten = Gluten-free
need-wheelchair = Step-free access
need-hearing = Hearing
need-sight = Sight
need-other = Other

logistics-list =
    <b>Travel by name</b>
    <i>Confidential; in the event's local time. This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $lines }
logistics-name =
    <b>{ $name }</b> ({ $code })
    Arrival: { $arrival }; departure: { $departure }
    Diet: { $diet }; access: { $access }
logistics-name-alone = <b>{ $name }</b> ({ $code }): nothing given yet
