#!/usr/bin/env python3
"""Writes invented reports of meetings as plain text, for benchmarks.

    python3 bench/generate.py --reports 200 --size small --to /some/folder

The same number, size and seed give the same bytes; report 7 of 10 is the same as report 7 of 1,000. Bodies meet
year after year, so bodies, States, persons, treaties, topics and documents recur, as in real reports.
Sentences, persons and symbols are invented; States, organizations and topics are from the dictionary.
"""

import argparse
import pathlib
import random
import textwrap

from vocabulary import (
    ADDRESSEES, DICTIONARY, GIVEN_NAMES, HEDGES, KNOWN_BODIES, MEASURES, MODALS, ORGANS, PLACES, PROCEEDINGS,
    SUBJECTS, SURNAMES, VIEWS, ordinal, roman)

ITEM_LETTERS = "abcdefghijklmnopqrstuvwxyz"
LINE_WIDTH = 84
FIRST_YEAR = 1996
LAST_YEAR = 2025


class Size:
    """The length of reports: medians of a distribution with a long tail, and bounds of the number of paragraphs."""

    def __init__(self, paragraphs, attendance, fewest, most):
        self.paragraphs = paragraphs
        self.attendance = attendance
        self.fewest = fewest
        self.most = most


SIZES = {"small": Size(28, 20, 10, 120), "seed": Size(72, 78, 40, 260)}


class Body:
    """A body that meets: its symbol, name, short name, treaty, and how often it meets."""

    def __init__(self, symbol, name, short, treaty, first_year, sessions_a_year):
        self.symbol = symbol
        self.name = name
        self.short = short
        self.treaty = treaty
        self.first_year = first_year
        self.sessions_a_year = sessions_a_year


class Meeting:
    """One session of a body, and the number of its report in the report's symbol."""

    def __init__(self, body, session, chance):
        self.body = body
        self.session = session
        years = LAST_YEAR - body.first_year + 1
        self.year = body.first_year + ((session - 1) // body.sessions_a_year) % years
        part = (session - 1) % body.sessions_a_year
        month = 1 + (12 // body.sessions_a_year) * part + chance.randrange(0, 3)
        self.month = MONTHS[month - 1]
        self.first_day = chance.randrange(1, 22)
        self.last_day = self.first_day + chance.choice([1, 2, 2, 3, 4, 4])
        self.place = chance.choice(PLACES)
        self.number = 10 + session

    def dates(self):
        return f"from {self.first_day} to {self.last_day} {self.month} {self.year}"

    def symbol(self, tail):
        return f"{self.body.symbol}/{self.year}/{tail}"


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]


def bodies(seed):
    """The known bodies and the invented ones, in a random order."""
    chance = random.Random(f"{seed} bodies")
    found = [Body(symbol, name, "Working Group", treaty, 2004, 1) for symbol, name, treaty in KNOWN_BODIES]
    for organ, prefix in ORGANS:
        for subject, code in chance.sample(SUBJECTS, 10):
            kind, short = chance.choice(
                [("Committee", "Committee"), ("Working Party", "Working Party"),
                 ("Group of Experts", "Group of Experts"), ("Commission", "Commission")])
            found.append(
                Body(f"{prefix}/{code}", f"{kind} on {subject} of the {organ}", short, None,
                     chance.randrange(FIRST_YEAR, 2012), chance.choice([1, 1, 2, 3])))
    chance.shuffle(found)
    return found


def meetings(seed, count):
    """The first meetings; some bodies meet more often than others."""
    chance = random.Random(f"{seed} meetings")
    world = bodies(seed)
    weights = [6 if body.treaty else chance.choice([1, 2, 4]) for body in world]
    sessions = {}
    for _ in range(count):
        body = chance.choices(world, weights)[0]
        sessions[body.symbol] = sessions.get(body.symbol, 0) + 1
        yield Meeting(body, sessions[body.symbol], chance)


class Report:
    """Writes the text of one report, from its head to its adoption."""

    def __init__(self, meeting, size, chance):
        self.meeting = meeting
        self.body = meeting.body
        self.size = size
        self.chance = chance
        self.blocks = []
        self.paragraph_number = 0
        self.chapter_number = 0
        self.present = []
        self.budget = min(size.most, max(size.fewest, round(chance.lognormvariate(0, 0.6) * size.paragraphs)))
        self.items = chance.sample(PROCEEDINGS, chance.randrange(1, 5))
        # The number of the last agenda item, the adoption of the report. Item 1 is organizational matters.
        self.last_item = len(self.items) + 2

    def text(self):
        self.head()
        self.introduction()
        if self.body.treaty or self.chance.random() < 0.25:
            self.recommendations()
        self.organization()
        self.proceedings()
        self.closing()
        return "\n\n".join(self.blocks) + "\n"

    # Building blocks

    def chapter(self, heading):
        self.chapter_number += 1
        self.blocks.append(f"\n {roman(self.chapter_number)}. {heading}\n")

    def section(self, letter, heading):
        self.blocks.append(f"\n {letter}. {heading}\n")

    def paragraph(self, text, items=()):
        self.paragraph_number += 1
        self.blocks.append(wrapped(f"{self.paragraph_number}. {text}"))
        self.blocks.extend(wrapped(" " + item) for item in items)

    def person(self, state):
        """One of the three persons that represent a State; all States draw from the same list of names."""
        which = random.Random(f"{state} {self.chance.randrange(3)}")
        return f"{which.choice(GIVEN_NAMES)} {which.choice(SURNAMES)} ({state})"

    def states(self, count):
        return sorted(self.chance.sample(DICTIONARY.states, max(1, min(count, len(DICTIONARY.states)))))

    def items_named(self):
        """“agenda item 3”, or “agenda items 3 to 5”: a speaker addressed at least one of them."""
        first = self.chance.randrange(2, self.last_item)
        last = self.chance.randrange(first, self.last_item)
        return f"agenda item {first}" if first == last else f"agenda items {first} to {last}"

    # Chapters

    def head(self):
        meeting = self.meeting
        self.blocks.append(
            f"United Nations {meeting.symbol(meeting.number)}\n\nDistr.: General\n"
            f"{meeting.last_day} {meeting.month} {meeting.year}\n\nOriginal: English")
        self.blocks.append(
            wrapped(f"Report of the {self.body.name} on its {ordinal(meeting.session)} session, held in "
                    f"{meeting.place} {meeting.dates()}"))

    def introduction(self):
        meeting = self.meeting
        self.chapter("Introduction")
        self.paragraph(
            f"The {self.body.name} held its {ordinal(meeting.session)} session in {meeting.place} "
            f"{meeting.dates()}. {self.chance.choice(['Four', 'Five', 'Six', 'Eight'])} separate meetings were "
            "held during the session.")
        for _ in range(self.chance.randrange(1, 4)):
            number = f"{meeting.year - 1946 - self.chance.randrange(0, 4)}/{self.chance.randrange(1, 240)}"
            subject = self.chance.choice(SUBJECTS)[0]
            self.paragraph(
                f"In its resolution {number}, entitled “{subject.capitalize()} and development”, the General "
                f"Assembly recalled the work of the {self.body.short} and encouraged States to take part in it.")

    def recommendations(self):
        count = max(3, round(self.budget * self.chance.uniform(0.25, 0.5)))
        self.chapter("Recommendations")
        self.paragraph(f"The {self.body.short} adopted the recommendations provided below.")
        sections = min(self.chance.randrange(1, 5), count)
        for i in range(sections):
            self.section(ITEM_LETTERS[i].upper(), self.chance.choice(DICTIONARY.topics).capitalize())
            for _ in range(count // sections):
                self.paragraph(self.recommendation())

    def recommendation(self):
        sentences = [self.provision(first=True)]
        while self.chance.random() < 0.3:
            sentences.append(self.provision(first=False))
        return " ".join(sentences)

    def provision(self, first):
        chance = self.chance
        opening = ""
        if first and chance.random() < 0.2:
            opening = chance.choice(["Consistent with applicable international law, ", "In accordance with "
                                     "their domestic law, ", "To that end, "])
        addressee = chance.choices(*ADDRESSEES)[0]
        hedge = chance.choice(HEDGES) if chance.random() < 0.2 else ""
        cited = ""
        if self.body.treaty and chance.random() < 0.45:
            cited = f", in accordance with article {chance.randrange(5, 19)} of the {self.body.treaty}"
        elif chance.random() < 0.1:
            cited = f", with the support of the {chance.choice(DICTIONARY.organizations)}"
        measure = chance.choice(MEASURES).format(
            topic=chance.choice(DICTIONARY.topics), other=chance.choice(DICTIONARY.topics))
        modal = chance.choice(MODALS).format(hedge=hedge)
        if addressee == "The Secretariat":
            modal = modal.replace("are ", "is ")
        subject = addressee if not opening else addressee[0].replace("T", "t") + addressee[1:]
        return f"{opening}{subject} {modal} {measure}{cited}."

    def organization(self):
        self.chapter("Organization of the session")
        self.section("A", "Opening of the session and election of officers")
        chair, vice_chair, rapporteur = self.chance.sample(DICTIONARY.states, 3)
        self.paragraph(f"The {ordinal(self.meeting.session)} session of the {self.body.name} was chaired by "
                       f"{self.person(chair)}.")
        if self.chance.random() < 0.6:
            self.paragraph(f"The {self.body.short} elected {self.person(vice_chair)} as Vice-Chair and "
                           f"{self.person(rapporteur)} as Rapporteur.")
        self.section("B", "Adoption of the agenda and organization of work")
        self.agenda()
        self.section("C", "Attendance")
        self.attendance()
        self.section("D", "Documentation")
        self.documentation()

    def agenda(self):
        items = ["1. Organizational matters:", "(a) Opening of the session;", "(b) Adoption of the agenda."]
        items += [f"{number}. {title}." for number, title in enumerate(self.items, 2)]
        items.append(f"{self.last_item}. Adoption of the report.")
        self.paragraph(
            f"At its first meeting, on {self.meeting.first_day} {self.meeting.month} {self.meeting.year}, the "
            f"{self.body.short} adopted by consensus its agenda:", items)

    def attendance(self):
        chance = self.chance
        count = max(3, round(chance.lognormvariate(0, 0.7) * self.size.attendance))
        self.present = self.states(min(count, 150))
        present = chance.sample(self.present, len(self.present))
        if self.body.treaty:
            observers = max(1, len(present) // 5)
            self.represented(f"States parties to the {self.body.treaty} were represented at the session",
                             present[observers:])
            self.represented(f"States signatories to the {self.body.treaty} were represented by observers",
                             present[: observers // 2])
            self.represented(f"States that are not parties or signatories to the {self.body.treaty} were "
                             "represented by observers", present[observers // 2: observers])
        else:
            self.paragraph("The session was attended by representatives of the following States: "
                           f"{listed(self.present)}.")
        organizations = chance.sample(DICTIONARY.organizations, chance.randrange(1, 9))
        self.represented("intergovernmental organizations were represented by observers", organizations)

    def represented(self, who, names):
        if names:
            self.paragraph(f"The following {who}: {listed(sorted(names))}.")

    def documentation(self):
        documents = [f"(a) Provisional agenda and annotations ({self.meeting.symbol(self.document(1))});"]
        for i, title in enumerate(self.items, 1):
            addendum = " and Add.1" if self.chance.random() < 0.2 else ""
            documents.append(f"({ITEM_LETTERS[i]}) Note by the Secretariat on {title[0].lower()}{title[1:]} "
                             f"({self.meeting.symbol(self.document(i + 1))}{addendum});")
        documents[-1] = documents[-1][:-1] + "."
        self.paragraph(f"The {self.body.short} had before it the following documents:", documents)

    def document(self, number):
        """The last part of a document's symbol, unique in its year: bodies may have several sessions a year."""
        return f"{self.meeting.session}.{number}" if self.body.sessions_a_year > 1 else number

    def proceedings(self):
        left = max(len(self.items), self.budget - self.paragraph_number - 2)
        for number, title in enumerate(self.items, 2):
            self.chapter(f"{title} (agenda item {number})")
            for _ in range(max(1, left // len(self.items))):
                self.proceeding(number)

    def proceeding(self, item):
        chance = self.chance
        kind = chance.random()
        if kind < 0.2:
            self.paragraph(f"Under {self.items_named()}, statements were made by the representatives of "
                           f"{listed(self.speakers())}.")
        elif kind < 0.27:
            led = [self.person(state) for state in self.states(chance.randrange(2, 4))]
            self.paragraph(f"With the Chair presiding, the discussion under agenda item {item} was led by the "
                           f"following panellists: {listed(led)}.")
        elif kind < 0.4:
            self.paragraph(f"The {self.body.short} took note of document {self.earlier_document()}, presented by "
                           f"the {chance.choice(DICTIONARY.organizations)}.")
        else:
            sentences = [chance.choice(VIEWS).format(
                short=self.body.short, topic=chance.choice(DICTIONARY.topics),
                other=chance.choice(DICTIONARY.topics), subject=chance.choice(SUBJECTS)[0],
                organization=chance.choice(DICTIONARY.organizations))
                for _ in range(1 + min(12, int(chance.expovariate(0.5))))]
            self.paragraph(" ".join(sentences))

    def speakers(self):
        """Some of the participants; sometimes also a State that is not in the attendance list."""
        count = max(1, round(self.chance.lognormvariate(0, 0.9) * 5))
        speakers = set(self.chance.sample(self.present, min(count, len(self.present))))
        if self.chance.random() < 0.1:
            speakers.update(self.states(1))
        return sorted(speakers)

    def earlier_document(self):
        year = max(FIRST_YEAR, self.meeting.year - self.chance.randrange(0, 4))
        return f"{self.body.symbol}/{year}/{self.chance.randrange(2, 9)}"

    def closing(self):
        meeting = self.meeting
        self.chapter("Adoption of the report")
        self.paragraph(
            f"On {meeting.last_day} {meeting.month} {meeting.year}, the {self.body.short} adopted the report on "
            f"its session ({meeting.symbol('L.' + str(meeting.number))}, as orally amended).")


def wrapped(text):
    return textwrap.fill(text, LINE_WIDTH, break_long_words=False, break_on_hyphens=False)


def listed(names):
    """“Angola, Benin and Chad”."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def write(count, size, seed, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for number, meeting in enumerate(meetings(seed, count), 1):
        report = Report(meeting, SIZES[size], random.Random(f"{seed} {size} {number}"))
        name = f"{number:04}-{meeting.symbol(meeting.number).replace('/', '-')}.txt"
        (folder / name).write_text(report.text(), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="Writes invented reports of meetings as plain text.")
    parser.add_argument("--reports", type=int, default=200, help="how many (default: %(default)s)")
    parser.add_argument("--size", choices=sorted(SIZES), default="small", help="how long (default: %(default)s)")
    parser.add_argument("--seed", default="rapporteur", help="other seeds give other reports")
    parser.add_argument("--to", required=True, type=pathlib.Path, metavar="DIR", help="the folder, made if missing")
    options = parser.parse_args()
    write(options.reports, options.size, options.seed, options.to)


if __name__ == "__main__":
    main()
