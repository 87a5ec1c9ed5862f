// Reads a calendar from standard input with ical.js and node-ical; prints what each understood.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import ical from "node-ical";

const text = readFileSync(0, "utf8");
/** @param {string | number | Date} date */
const utc = (date) => new Date(date).toISOString();

/** @param {string | null | undefined} words */
const orNothing = (words) => words ?? "";

function withIcalJs() {
  const calendar = ICAL.Component.fromString(text);
  const entries = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    return {
      uid: event.uid,
      title: event.summary,
      place: orNothing(event.location),
      starts: utc(event.startDate.toJSDate()),
      ends: utc(event.endDate.toJSDate()),
      sequence: component.getFirstPropertyValue("sequence"),
      status: component.getFirstPropertyValue("status"),
      attendees: event.attendees.length,
      organizer: orNothing(event.organizer),
    };
  });
  return { method: calendar.getFirstPropertyValue("method"), entries };
}

function withNodeIcal() {
  const calendar = ical.sync.parseICS(text);
  const entries = Object.values(calendar)
    .filter((item) => item?.type === "VEVENT")
    .map((event) => ({
      uid: event.uid,
      title: event.summary,
      place: event.location ?? "",
      starts: utc(event.start),
      ends: utc(event.end ?? NaN),
      sequence: Number(event.sequence),
      status: event.status,
      attendees: [event.attendee ?? []].flat().length,
      organizer: event.organizer ?? "",
    }));
  return { method: calendar.vcalendar?.method ?? "", entries };
}

process.stdout.write(JSON.stringify([withIcalJs(), withNodeIcal()]));
