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

    { $lines }
logistics-name =
    <b>{ $name }</b> ({ $code })
    Arrival: { $arrival }; departure: { $departure }
    Diet: { $diet }; access: { $access }
logistics-name-alone = <b>{ $name }</b> ({ $code }): nothing given yet
