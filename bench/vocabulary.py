"""The words of invented reports."""

import pathlib
import re

ONTOLOGY = pathlib.Path(__file__).resolve().parent.parent / "ontology"


class Dictionary:
    """Names from the program's dictionary, in their preferred English form."""

    def __init__(self):
        self.states = names("states.ttl", "rap:State")
        self.topics = names("topics.ttl", "skos:Concept")
        self.organizations = [
            name for name in names("organizations.ttl", "rap:Organization", "capacity:intergovernmental-organization")
            if "," not in name and " and " not in name]


def names(file, kind, *also):
    """The preferred English names of the entries of a kind. A line with only a full stop ends an entry."""
    found = []
    for entry in (ONTOLOGY / file).read_text(encoding="utf-8").split("\n.\n"):
        label = re.search(r'skos:prefLabel "([^"]+)"@en', entry)
        if label and f"    a {kind}" in entry and all(word in entry for word in also) and "isReplacedBy" not in entry:
            found.append(label.group(1))
    return sorted(found)


DICTIONARY = Dictionary()

# Symbol, name and treaty of working groups whose treaties the dictionary knows.
KNOWN_BODIES = [
    ("CTOC/COP/WG.2", "Working Group of Government Experts on Technical Assistance", "Organized Crime Convention"),
    ("CTOC/COP/WG.3", "Working Group on International Cooperation", "Organized Crime Convention"),
    ("CTOC/COP/WG.4", "Working Group on Trafficking in Persons", "Trafficking in Persons Protocol"),
    ("CTOC/COP/WG.6", "Working Group on Firearms", "Firearms Protocol"),
    ("CTOC/COP/WG.7", "Working Group on the Smuggling of Migrants", "Smuggling of Migrants Protocol"),
    ("CAC/COSP/WG.2", "Open-ended Intergovernmental Working Group on Asset Recovery", "Convention against Corruption"),
    ("CAC/COSP/WG.4", "Open-ended Intergovernmental Working Group on the Prevention of Corruption",
     "Convention against Corruption"),
]

# Invented organizations; each has bodies on ten of the subjects below.
ORGANS = [
    ("Regional Compact for the Northern Rivers", "RCNR"),
    ("Inland Waters Forum", "IWF"),
    ("Upland Cooperation Programme", "UCP"),
    ("Island Trade Union", "ITRU"),
    ("Plains and Steppe Accord", "PSA"),
    ("Meridian Transport Compact", "MTC"),
]

SUBJECTS = [
    ("inland fisheries", "FISH"), ("mountain roads", "ROAD"), ("seed quality", "SEED"), ("river navigation", "NAV"),
    ("timber statistics", "TIMB"), ("island power supply", "POW"), ("rural schools", "SCH"),
    ("drinking water", "WAT"), ("freight wagons", "WAG"), ("land registers", "REG"), ("harbour dues", "HARB"),
    ("weights and measures", "MEAS"), ("pastures", "PAST"), ("museum loans", "MUS"), ("postal tariffs", "POST"),
    ("noise of vehicles", "NOIS"), ("beekeeping", "BEE"), ("flood warning", "FLOD"), ("public libraries", "LIB"),
    ("census methods", "CENS"),
]

PLACES = ["Geneva", "Vienna", "Nairobi", "Bangkok", "Santiago", "Addis Ababa", "Rome", "Montreal"]

GIVEN_NAMES = ["Talia", "Orlin", "Besra", "Quillon", "Mirembel", "Jostan", "Ysolde", "Corvan", "Delphira", "Ennio",
               "Falgun", "Hestrid", "Ivorra", "Kestrin", "Lumir", "Nadezhka", "Ostrava", "Perrin", "Rhosyn", "Sorrel"]
SURNAMES = ["Morvane", "Baskettle", "Trennwick", "Oduvale", "Quarrish", "Lindqvale", "Pemberlow", "Saravost",
            "Tamborell", "Vexley", "Wolstenby", "Yarrowmont", "Zephyrine", "Ashkettle", "Brindlecombe", "Cazalotte",
            "Dunmarrow", "Elverstone", "Fenwhistle", "Garrowby"]

# The parts of recommendations: addressees with their relative frequencies, modal verbs, hedges, measures.
ADDRESSEES = (["States", "States parties", "States of origin", "The Secretariat"], [10, 6, 2, 3])
MODALS = ["should{hedge}", "should{hedge} consider measures to", "must", "may wish to consider means to",
          "are encouraged to", "are invited to", "should endeavour to", "should seek to"]
HEDGES = [", where appropriate,", ", as appropriate,", ", within available resources,", ", where possible,"]
MEASURES = [
    "strengthen work on {topic} at the national level",
    "exchange information on {topic} and {other}",
    "review the laws on {topic} every three years",
    "train officials who deal with {topic}, and publish what was learned",
    "give sufficient means to the authorities that are competent for {topic}",
    "establish a point of contact for {topic}, open at all hours, and make it known to other States",
    "collect figures on {topic}, by age and by region, so that the effect of measures on {other} can be judged",
    "make {topic} part of the plans of work of the authorities that deal with {other}",
]

# Titles of agenda items.
PROCEEDINGS = [
    "Review of the programme of work", "Exchange of good practices", "Technical assistance", "Statistics and indicators",
    "Cooperation with other organizations", "Financial and administrative matters", "Capacity-building activities",
    "Guidelines on national reporting", "Preparations for the review conference", "Communication strategy",
    "Status of ratification", "Regional cooperation and information-sharing", "Results of the pilot projects",
    "Use of new technologies in monitoring and in the exchange of records between authorities",
]

# Sentences on the discussion.
VIEWS = [
    "The {short} noted that work on {topic} had advanced since the previous session.",
    "Several speakers described how {topic} was organized in their countries.",
    "One speaker said that {topic} should be seen together with {other}.",
    "It was mentioned that figures on {subject} were still missing for a number of regions.",
    "The {short} welcomed the contribution of the {organization} to the work on {subject}.",
    "Many speakers stressed the importance of {topic} for the work on {subject}.",
    "The representative of the Secretariat gave an overview of activities in the field of {subject}.",
    "The {short} requested the Secretariat to prepare a note on {subject} for its next session.",
    "Some speakers asked for more time to study the proposals, which touched on {topic}, on {other} and on the means "
    "that were available for both.",
    "The {short} decided to return to the question of {subject} at its next session.",
    "The {organization} presented its handbook on {subject}.",
]

ONES = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
TENS = ["", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]


def ordinal(number):
    """The ordinal in words; numbers up to 99."""
    if number < 20:
        return ONES[number]
    ten, one = divmod(number, 10)
    return f"{TENS[ten]}ieth" if one == 0 else f"{TENS[ten]}y-{ONES[one]}"


def roman(number):
    """The Roman numeral; numbers up to 39."""
    return "X" * (number // 10) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
