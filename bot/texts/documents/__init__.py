"""Files and pictures that messages carry: calendars, sheets of codes and cards, bars."""
