"""The lights of a Projektakte at a Stichtag, computed from the JSON alone by the convention of
lights and its labelled situations, and not by the program's code.

A light is one of the words that the program says; parts are named as in its data.

Where the convention is silent, this holds: money of which nothing is planned and nothing
expected is not judged. What belongs to no measure, and the project, are measured by the term
of the programme, so is a measure of which a begin or an end is missing. A target day that has
passed is judged also before the milestone from which an indicator counts, and a target that is
reached always; a dropped milestone bars nothing; without a target the last stage is it.
Without a measure that is judged the project is what belongs to no measure. Where the project
plans no money, the number of measures alone decides.
"""

from datetime import date
from fractions import Fraction

from record import HUNDRED, Money, Record, day, decimal, half_up

GREEN, YELLOW, RED, GREY, BLUE = "im Plan", "gefährdet", "kritisch", "nicht bewertet", "abgeschlossen"
PARTS = ["Termin", "Finanzen", "Zielerreichung", "Risiko", "Gesamt"]
RANK = {BLUE: 0, GREEN: 1, YELLOW: 2, RED: 3}
DEFAULTS = {"slip_tolerance_days": 14, "slip_percent": 10, "slip_days": 30, "cost_yellow_percent": 101, "cost_yellow_euro": 500, "cost_red_percent": 110,
            "cost_red_euro": 1000, "underuse_percent": 50, "underuse_euro": 2000, "goal_green_percent": 90, "goal_yellow_percent": 60, "risk_yellow_level": 8,
            "risk_red_level": 15, "risk_whole_yellow_level": 20, "risk_whole_red_level": 25}
EARLY = 10  # percent of an even way from which on it is judged
BAD_IMPACT = 4  # from which on a risk that has occurred is kritisch


def limits(programme):
    """The thresholds that hold, with „project“ as the share that project_percent means."""
    found = {name: programme["thresholds"].get(name) or usual for name, usual in DEFAULTS.items()}
    share = programme["thresholds"].get("project_percent")
    found["project"] = Fraction(share, 100) if share else Fraction(1, 3)
    return found


def worst(lights):
    """The worst of the lights that are judged, grey where none is."""
    judged = [light for light in lights if light in RANK]
    return max(judged, key=RANK.get) if judged else GREY


def grade(value, green, yellow):
    """A light by the values up to which it is im Plan and gefährdet; where those cross, the more severe wins."""
    return RED if value > yellow else YELLOW if value > green else GREEN


def linear(amount, first, last, key):
    if not first or not last or key < first:
        return 0
    if key >= last:
        return amount
    return int(half_up(Fraction(amount * ((key - first).days + 1), (last - first).days + 1)))


def within(year, first, last):
    """The days of a Haushaltsjahr that lie in the term; all of it where none does."""
    if not year:
        return first, last
    a, b = date(year, 1, 1), date(year, 12, 31)
    start, end = max(a, first or a), min(b, last or b)
    return (start, end) if start <= end else (a, b)


class State:
    """What a measure said of itself at the end of a Stichtag: an end or a begin after it was still to come."""

    def __init__(self, raw, key):
        self.id, self.start, self.end = raw["id"], day(raw["start"]), day(raw["end"])
        self.forecast_start, self.forecast_end = day(raw["forecast_start"]), day(raw["forecast_end"])
        self.actual_start, self.actual_end = day(raw["actual_start"]), day(raw["actual_end"])
        self.status = raw["status"]
        if self.actual_end and self.actual_end > key:
            if self.status in ("abgeschlossen", "abgebrochen", "zusammengelegt"):
                began = self.actual_start or self.status == "abgeschlossen"
                self.status = "in Umsetzung" if began else "geplant"
            self.actual_end = None
        if self.actual_start and self.actual_start > key:
            self.actual_start = None
            if self.status in ("in Umsetzung", "verzögert", "pausiert"):
                self.status = "geplant"
        self.idea, self.ended = self.status == "Idee", self.status == "abgeschlossen"
        self.gone = self.status in ("abgebrochen", "zusammengelegt")
        self.broken_off = self.status == "abgebrochen"
        self.pursued = not (self.idea or self.ended or self.gone)
        self.overrides = {o["part"]: o["light"] for o in raw["overrides"] if o["reason"]} if self.pursued else {}


class Lights:
    """All lights of a project at a Stichtag."""

    def __init__(self, raw, key):
        self.raw, self.key = raw, key
        self.record, self.limits = Record(raw, key), limits(raw["programme"])
        self.states = [State(m, key) for m in raw["measures"]]
        self.indicators = {i.id: self.goal(i) for i in self.record.indicators}
        self.computed = {m.id: self.parts(m) for m in self.states}
        self.holds = {m.id: self.held(m) for m in self.states}
        self.own = self.of_no_measure()
        self.project = self.whole()

    def money(self, measure):
        return [i for i in self.record.cash if i.measure == measure]

    # The parts of a measure.

    def parts(self, m):
        """The four parts as computed."""
        money, goal, risk = self.cost(m.id, m if m.pursued else None), self.goals(m.id), self.risk(m.id)
        if m.idea:
            return dict.fromkeys(PARTS[:4], GREY)
        if m.gone:
            return {"Termin": GREY, "Finanzen": money, "Zielerreichung": GREY, "Risiko": GREY}
        if m.ended:
            happened = any(r["status"] == "eingetreten" for r in self.risks(m.id))
            return {"Termin": BLUE, "Finanzen": BLUE if money == GREY else money, "Zielerreichung": BLUE if goal == GREY else goal,
                    "Risiko": self.happened(m.id) if happened else BLUE}
        return {"Termin": self.term(m), "Finanzen": money, "Zielerreichung": goal, "Risiko": risk}

    def held(self, m):
        """The five lights that hold, and in computed the Gesamtampel that follows from the parts that do."""
        holds = {part: m.overrides.get(part, light) for part, light in self.computed[m.id].items()}
        if m.idea or m.gone:
            whole = GREY
        elif m.ended:
            whole = BLUE
        else:
            counted = holds["Risiko"] if "Risiko" in m.overrides else self.risk_in_whole(m.id)
            whole = worst([holds["Termin"], holds["Finanzen"], holds["Zielerreichung"], counted])
        self.computed[m.id]["Gesamt"] = whole
        return holds | {"Gesamt": m.overrides.get("Gesamt", whole)}

    def forecast(self, forecast, planned):
        """When something open is expected: a forecast that has passed is none, and nothing comes before the Stichtag."""
        when = forecast if forecast and forecast >= self.key else planned
        return max(when, self.key) if when else None

    def open_milestones(self, m):
        return [s for s in self.record.milestones[m.id] if s.open and not s.internal]

    def expected_end(self, m):
        return m.actual_end or self.forecast(m.forecast_end, m.end)

    def from_grant(self, m):
        return any(i.grant and (i.planned > 0 or i.forecast > 0) for i in self.money(m.id))

    def after_period(self, m):
        """Says whether a measure that the Förderung pays ends after the Bewilligungszeitraum."""
        source = self.record.granted
        period = (day(source["to"]) if source else None) or self.record.end
        ends = [self.expected_end(m)] + [self.forecast(s.forecast, s.planned) for s in self.open_milestones(m)]
        return m.pursued and period is not None and self.from_grant(m) and any(end and end > period for end in ends)

    def term(self, m):
        tolerance, lights = self.limits["slip_tolerance_days"], []
        length = (m.end - m.start).days if m.start and m.end else 0
        most = max(Fraction(length * self.limits["slip_percent"], 100), self.limits["slip_days"])
        for s in self.open_milestones(m):
            if not s.planned:
                continue
            lights.append(grade((self.forecast(s.forecast, s.planned) - s.planned).days, tolerance, most))
            overdue = (self.key - s.planned).days
            if s.mandatory and overdue > 0 and not (s.forecast and s.forecast >= self.key):
                lights.append(RED if overdue > tolerance else YELLOW)
        if m.end:
            lights.append(grade((self.expected_end(m) - m.end).days, tolerance, most))
        if m.status in ("pausiert", "verzögert"):
            lights.append(YELLOW)
        to_begin = m.status in ("", "geplant", "in Vorbereitung") and not m.actual_start
        if to_begin and m.start and not (m.forecast_start and m.forecast_start >= self.key) and (self.key - m.start).days > tolerance:
            lights.append(YELLOW)
        if self.after_period(m):
            lights.append(RED)
        return worst(lights)

    def cost(self, measure, worked_on):
        """The money of a measure, and its under-use where it is worked on."""
        items = self.money(measure)
        if not worked_on:
            return self.price(items)
        known = worked_on.start and worked_on.end
        return self.spending(items, *((worked_on.start, worked_on.end) if known else (self.record.begin, self.record.end)))

    def spending(self, items, first, last):
        """A sum of money against its plan, and against what of it would be spent by now within a term."""
        light = self.price(items)
        if light == GREY:
            return GREY
        due = sum(linear(i.planned, *within(i.year, first, last), self.key) for i in items)
        return worst([light, self.underuse(due, sum(i.spent for i in items))])

    def price(self, items):
        money, at = Money(items), self.limits
        if not money.planned and not money.forecast:
            return GREY
        green = max(Fraction(money.planned * at["cost_yellow_percent"], 100), money.planned + at["cost_yellow_euro"] * 100)
        yellow = max(Fraction(money.planned * at["cost_red_percent"], 100), money.planned + at["cost_red_euro"] * 100)
        return grade(money.forecast, green, yellow)

    def underuse(self, due, spent):
        return YELLOW if spent * 100 < due * self.limits["underuse_percent"] and due - spent > self.limits["underuse_euro"] * 100 else GREEN

    def goals(self, measure):
        return worst([self.indicators[i["id"]] for i in self.raw["indicators"] if i["measure"] == measure])

    def risks(self, measure):
        return [r for r in self.raw["risks"] if r["measure"] == measure]

    def happened(self, measure):
        return worst([RED if r["impact"] >= BAD_IMPACT else YELLOW for r in self.risks(measure) if r["status"] == "eingetreten"])

    def level(self, measure):
        """The highest level of the open risks."""
        return max([r["likelihood"] * r["impact"] for r in self.risks(measure) if r["status"] not in ("eingetreten", "erledigt")], default=0)

    def risk(self, measure):
        level = self.level(measure)
        still = [r for r in self.risks(measure) if r["status"] != "erledigt"]
        if not self.risks(measure) or still and not level and self.happened(measure) == GREY:
            return GREY
        stands = RED if level >= self.limits["risk_red_level"] else YELLOW if level >= self.limits["risk_yellow_level"] else GREEN
        return worst([stands, self.happened(measure)])

    def risk_in_whole(self, measure):
        """What the risks are in the Gesamtampel."""
        level = self.level(measure)
        counts = RED if level >= self.limits["risk_whole_red_level"] else YELLOW if level >= self.limits["risk_whole_yellow_level"] else GREY
        return worst([counts, self.happened(measure)])

    # Indicators.

    def counts(self, i):
        """Says whether the milestone from which an indicator counts has been reached, or been dropped."""
        if not i.raw["since"]:
            return True
        return any(s.id == i.raw["since"] and not s.open for of in self.record.milestones.values() for s in of)

    def goal(self, i):
        """The light of an indicator."""
        of = next((m for m in self.states if m.id == i.raw["measure"]), None)
        if of and (of.gone or of.idea):
            return GREY
        stages = sorted(i.raw["stages"], key=lambda s: s["date"])
        passed = [s for s in stages if day(s["date"]) <= self.key]
        last = stages[-1]["date"] if stages and i.raw["target"] is None else i.raw["target_date"]
        over = last is not None and day(last) <= self.key
        counts, gone = self.counts(i) or over, i.attainment()
        if counts and i.reading is None:
            return YELLOW if over or passed else GREY
        if gone is not None and gone >= 100:
            return GREEN
        if not counts or gone is None:
            return GREY
        if over:
            return self.share(gone, HUNDRED)
        if passed:
            return self.share(gone, i.way(decimal(passed[-1]["value"])))
        due = None if stages or i.yes_no else i.path()
        if due is not None and due >= EARLY:
            return self.share(gone, due)
        worse = gone < 0 or i.holds() and gone < 100
        return YELLOW if worse else GREY

    def share(self, gone, due):
        """How much of what is due is there."""
        if due is None:
            return GREY
        if due <= 0:
            return GREEN if gone >= due else RED
        have = HUNDRED * gone / due
        return GREEN if have >= self.limits["goal_green_percent"] else YELLOW if have >= self.limits["goal_yellow_percent"] else RED

    # The project.

    def of_no_measure(self):
        parts = {"Termin": GREY, "Finanzen": self.spending(self.money(""), self.record.begin, self.record.end), "Zielerreichung": self.goals(""), "Risiko": self.risk("")}
        return parts | {"Gesamt": worst([parts["Zielerreichung"], self.risk_in_whole("")])}

    def whole(self):
        all_money = self.record.cash
        grant = [i for i in self.record.items if i.grant]
        money = self.price(all_money)
        if money != GREY:
            money = worst([money, self.underuse(self.due_by_measures(), sum(i.spent for i in all_money))])
        if self.record.funding and sum(i.forecast for i in grant) > self.record.funding:
            money = RED
        return {
            "Termin": self.by_measures("Termin", False),
            "Finanzen": money,
            "Zielerreichung": self.by_measures("Zielerreichung", self.own["Zielerreichung"] == RED),
            "Risiko": self.worst_risk(),
            "Gesamt": self.by_measures("Gesamt", RED in (self.own["Zielerreichung"], self.risk_in_whole("")), money == RED),
        }

    def worst_risk(self):
        """That of the measures and of what belongs to none; what has ended has none, unless all has."""
        counted = [m for m in self.states if not m.gone]
        lights = [self.holds[m.id]["Risiko"] for m in counted]
        worse = worst([light for light in lights if light != BLUE] + [self.own["Risiko"]])
        return BLUE if worse == GREY and lights and set(lights) == {BLUE} else worse

    def due_by_measures(self):
        """What would be spent by now, each measure's money within its own term."""
        due = 0
        for m in [None] + self.states:
            term = (m.start, m.end) if m and m.start and m.end else (self.record.begin, self.record.end)
            due += sum(linear(i.planned, *within(i.year, *term), self.key) for i in self.money(m.id if m else ""))
        return due

    def by_measures(self, part, own_is_red, danger=False):
        """A part of the project as it follows from those of its measures."""
        whole = part == "Gesamt"
        counted = [m for m in self.states if not m.gone]
        planned = {m.id: sum(i.planned for i in self.money(m.id)) for m in self.states}
        total = sum(i.planned for i in self.record.cash)
        of = lambda *lights: [m for m in counted if self.holds[m.id][part] in lights]
        much = lambda some, share: len(some) > share * len(counted) or sum(planned[m.id] for m in some) > share * total
        if whole and not danger:
            danger = any(self.after_period(m) and m.overrides.get("Termin", RED) == RED for m in counted)
        if danger or much(of(RED), self.limits["project"]):
            return RED
        broken = whole and sum(planned[m.id] for m in self.states if m.broken_off) > self.limits["project"] * total
        if of(RED) or own_is_red or broken or much(of(YELLOW), self.limits["project"]):
            return YELLOW
        if all(self.holds[m.id][part] == GREY for m in counted):
            return GREY if whole else self.own[part]
        if len(of(BLUE)) == len(counted):
            return BLUE
        grey, half = of(GREY), Fraction(1, 2)
        if len(grey) > half * len(counted) and (not total or sum(planned[m.id] for m in grey) > half * total):
            return GREY
        return GREEN


def differences(here, computed):
    """Compares the lights that a program computed with those computed here: each place, its light there and here."""
    yield from ((("project", l["part"]), l["light"], here.project[l["part"]]) for l in computed["lights"])
    yield from ((("own", l["part"], "holds"), l["holds"], here.own[l["part"]]) for l in computed["own"])
    for m in computed["measures"]:
        for l in m["lights"]:
            yield (m["id"], l["part"], "computed"), l["computed"], here.computed[m["id"]][l["part"]]
            yield (m["id"], l["part"], "holds"), l["holds"], here.holds[m["id"]][l["part"]]
    yield from (((i["id"], "indicator"), i["light"], here.indicators[i["id"]]) for i in computed["indicators"])
