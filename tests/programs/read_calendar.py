"""Reads a calendar as somebody else's program does, and says what is in it: one line an event, apart by tabs."""
import datetime
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert calendar["VERSION"] == "2.0" and len([c for c in calendar.subcomponents if c.name == "VTIMEZONE"]) == 1
zone = [c for c in calendar.subcomponents if c.name == "VTIMEZONE"][0].to_tz()
for event in calendar.walk("VEVENT"):
    assert event["DTSTART"].params["TZID"] == "Europe/London"
    start = event["DTSTART"].dt.replace(tzinfo=None)
    told = zone.localize(start).astimezone(datetime.timezone.utc)
    print("\t".join([event["UID"], event["STATUS"], str(event["SEQUENCE"]), told.strftime("%Y-%m-%dT%H:%MZ"), str(event["SUMMARY"]), str(event.get("LOCATION", "")), event["DTSTAMP"].dt.strftime("%Y")]))
