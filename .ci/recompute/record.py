"""What a Projektakte, as exported, says at the end of a Stichtag: sums, days, shares.

It shares no code with the program; where both err, they err apart. All money is in
cents, all shares are fractions, a date is a datetime.date.
"""

from datetime import date, timedelta
from fractions import Fraction

HUNDRED = Fraction(100)


def day(text):
    return date.fromisoformat(text) if text else None


def half_up(number, decimals=0):
    """Rounds half away from zero, as spreadsheets do."""
    scaled = abs(Fraction(number)) * 10**decimals
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if number >= 0 else -whole, 10**decimals)


def decimal(number):
    return None if number is None else Fraction(str(number))


class Item:
    """A Finanzposition at a Stichtag."""

    def __init__(self, raw, key):
        self.id, self.measure, self.source = raw["id"], raw["measure"], raw["source"]
        self.position, self.year = raw["position"], raw["year"]
        self.planned, self.committed = raw["planned_cents"], raw["committed_cents"]
        self.receipts = [r for r in raw["receipts"] if not day(r["date"]) or day(r["date"]) <= key]
        receipted = sum(r["amount_cents"] for r in self.receipts)
        rest = raw["spent_cents"] - sum(r["amount_cents"] for r in raw["receipts"])
        begun = not self.year or date(self.year, 1, 1) <= key
        self.spent = receipted + (rest if begun else 0)
        self.recorded = raw["forecast_cents"] is not None
        if self.recorded:
            self.forecast = max(raw["forecast_cents"], self.spent)
        else:
            self.forecast = max(self.planned, self.spent + max(self.committed, 0))


class Money:
    """A sum over Finanzpositionen."""

    def __init__(self, items):
        self.items = items
        self.planned = sum(i.planned for i in items)
        self.committed = sum(i.committed for i in items)
        self.spent = sum(i.spent for i in items)
        self.forecast = sum(i.forecast for i in items)
        self.recorded = any(i.recorded for i in items)
        self.left = self.planned - self.spent - self.committed

    def row(self):
        return (self.planned, self.committed, self.spent, self.forecast if self.recorded else None, self.left)


def given_up(measure, key):
    """Says whether a measure is no longer worked on."""
    ended = measure["status"] in ("abgeschlossen", "abgebrochen", "zusammengelegt")
    return ended and not (measure["actual_end"] and day(measure["actual_end"]) > key)


class Milestone:
    def __init__(self, raw, key, given_up):
        self.id, self.internal, self.key, self.given_up = raw["id"], raw["internal"], key, given_up
        self.baseline, self.planned = day(raw["baseline_date"]), day(raw["planned_date"])
        self.forecast, self.actual = day(raw["forecast_date"]), day(raw["actual_date"])
        self.mandatory, self.weight = raw["mandatory"], max(raw["weight"], 1)
        status = raw["status"]
        if self.actual and self.actual > key:
            self.actual = None
            if status in ("erreicht", "verspätet erreicht"):
                status = "offen"
        self.dropped = status == "entfallen"
        self.open = not self.actual and status not in ("entfallen", "erreicht", "verspätet erreicht")

    def expected(self):
        return None if self.dropped else self.actual or self.forecast or self.planned

    def overdue(self):
        return self.open and self.expected() is not None and self.expected() < self.key

    def deviation(self):
        """Days from the Basisplan."""
        expected = self.expected()
        if not self.baseline or not expected:
            return None
        if self.open:
            expected = max(expected, self.key)
        return (expected - self.baseline).days

    def delay(self):
        """Days behind the plan in force."""
        if not self.planned or not self.open and not self.actual:
            return 0
        return ((self.actual or max(self.forecast or self.planned, self.key)) - self.planned).days


class Indicator:
    def __init__(self, raw, key):
        self.raw, self.key, self.id = raw, key, raw["id"]
        self.baseline, self.target, self.low = decimal(raw["baseline"]), decimal(raw["target"]), decimal(raw["target_from"])
        self.corridor = raw["direction"] == "Zielkorridor"
        self.reading = None
        best = None
        for r in raw["values"]:
            if r["value"] is not None and r["date"] and day(r["date"]) <= key and (best is None or day(r["date"]) >= best):
                best, self.reading = day(r["date"]), decimal(r["value"])

    def outside(self, value):
        if self.low is not None and value < self.low:
            return self.low - value
        if self.target is not None and value > self.target:
            return value - self.target
        return Fraction(0)

    def attainment(self):
        """How far the reading has gone from baseline to target, in percent."""
        if self.reading is None:
            return None
        if self.corridor:
            if self.low is None and self.target is None:
                return None
            off = self.outside(self.reading)
            if off == 0:
                return HUNDRED
            if self.baseline is None:
                return None
            start = self.outside(self.baseline)
            return Fraction(0) if start == 0 else HUNDRED * (start - off) / start
        if self.baseline is None or self.target is None:
            return None
        if self.baseline == self.target:
            better = {"höher ist besser": 1, "niedriger ist besser": -1}.get(self.raw["direction"])
            if self.reading == self.target or better and (self.reading - self.target) * better > 0:
                return HUNDRED
            return Fraction(0) if better else None
        return HUNDRED * (self.reading - self.baseline) / (self.target - self.baseline)

    def path(self):
        """How far it should have gone by now, in percent."""
        begin, end = day(self.raw["baseline_date"]), day(self.raw["target_date"])
        held = self.baseline is not None and (
            self.outside(self.baseline) == 0 if self.corridor else self.target is not None and self.baseline == self.target)
        if held or self.corridor and self.baseline is None or end and self.key >= end:
            return HUNDRED
        if not begin or self.key <= begin:
            return Fraction(0) if begin else None
        return HUNDRED * (self.key - begin).days / (end - begin).days if end else None


class Record:
    def __init__(self, raw, key):
        self.raw, self.key = raw, key
        self.items = [Item(b, key) for b in raw["budget"]]
        self.indicators = [Indicator(i, key) for i in raw["indicators"]]
        self.milestones = {m["id"]: [Milestone(s, key, given_up(m, key)) for s in m["milestones"]] for m in raw["measures"]}
        self.reported = [s for m in self.milestones.values() for s in m if not s.internal]
        self.begin, self.end = day(raw["programme"]["from"]), day(raw["programme"]["to"])
        self.funding = raw["programme"]["funding_cents"]
        self.instalments = raw["instalments"]

    def by(self, group):
        groups = {}
        for item in self.items:
            groups.setdefault(group(item), []).append(item)
        return {name: Money(items) for name, items in groups.items()}

    def due(self, planned):
        """What would be spent by now if the plan were spent evenly over the term."""
        if not self.begin or not self.end:
            return None
        passed = min(max((self.key - self.begin).days + 1, 0), (self.end - self.begin).days + 1)
        return int(half_up(Fraction(planned * passed, (self.end - self.begin).days + 1)))

    def grant(self):
        paid = lambda name: sum(i["amount_cents"] for i in self.instalments if day(i[name]) and day(i[name]) <= self.key)
        spent = sum(i.spent for i in self.items if i.source == "BMI-Projektmittel")
        planned = sum(i.planned for i in self.items if i.source == "BMI-Projektmittel")
        return {"funding": self.funding, "requested": paid("requested"), "received": paid("received"), "spent": spent, "planned": planned}

    def progress(self, measure):
        counted = [s for s in self.milestones[measure] if not s.internal and not s.dropped]
        if not counted:
            return None
        return int(half_up(HUNDRED * sum(s.weight for s in counted if not s.open) / sum(s.weight for s in counted)))
