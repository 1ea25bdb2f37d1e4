"""What a Projektakte, as exported, says at the end of a Stichtag: sums, days, shares.

It shares no code with the program; where both err, they err apart. All money is in
cents, all shares are fractions, a date is a datetime.date.
"""

from datetime import date, timedelta
from fractions import Fraction

HUNDRED = Fraction(100)


def day(text):
    """The day that a text means; of a month, a quarter, a half-year or a year the last one."""
    if not text or len(text) == 10:
        return date.fromisoformat(text) if text else None
    year, _, part = text.partition("-")
    last = {"": 12, "Q": int(part[1:] or 0) * 3, "H": int(part[1:] or 0) * 6}.get(part[:1] if not part[:1].isdigit() else "0", int(part) if part.isdigit() else 0)
    return date(int(year) + last // 12, last % 12 + 1, 1) - timedelta(1)


def half_up(number, decimals=0):
    """Rounds half away from zero, as spreadsheets do."""
    scaled = abs(Fraction(number)) * 10**decimals
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if number >= 0 else -whole, 10**decimals)


def decimal(number):
    return None if number is None else Fraction(str(number))


def until(raw, name, key):
    return raw[name] is not None and day(raw[name]) <= key


def closed(programme, year, key):
    """Says whether a Haushaltsjahr is abgeschlossen: by the officer, at the latest on 28 February."""
    if not year:
        return False
    return any(c["year"] == year and (day(c["date"]) if c["date"] else date(year, 12, 31)) <= key for c in programme["closed_years"]) or key >= date(year + 1, 2, 28)


class Item:
    """A Finanzposition at a Stichtag."""

    def __init__(self, raw, project, key):
        source = next((s for s in project["sources"] if s["id"] == raw["source"]), None)
        self.id, self.measure, self.source = raw["id"], raw["measure"], raw["source"]
        self.in_kind = source is not None and source["kind"] == "unbare Eigenleistung"
        self.grant = source is not None and source["grant"]
        self.position, self.year = raw["cost_type"], raw["year"]
        plans = [p for p in project["plans"] if (until(p, "date", key) if p["date"] else p["kind"] in ("", "Bewilligung"))]
        plans.sort(key=lambda p: p["date"] or "")
        soll = {a["plan"]: a["amount_cents"] for a in raw["amounts"]}
        self.approved = soll.get(plans[0]["id"], 0) if plans else 0
        named = [soll[p["id"]] for p in plans if p["id"] in soll]
        self.planned = named[-1] if named else 0
        # Money flows day by day; a „Stand der Buchung“ brings what was booked to its amount.
        self.moves, self.spent, self.eligible, self.receipted, self.carried = [], 0, 0, 0, 0
        paid = {}
        own = [b for b in project["bookings"] if b["item"] == self.id and until(b, "paid", key)]
        for b in sorted(own, key=lambda b: (b["paid"], b["kind"] == "Stand der Buchung")):
            whole = b["kind"] == "Stand der Buchung"
            amount = b["amount_cents"] - (self.spent if whole else 0)
            self.moves.append(amount)
            self.spent += amount
            if b["eligible_cents"] is None:
                self.eligible += amount
            else:
                self.eligible = b["eligible_cents"] + (0 if whole else self.eligible)
            if b["kind"] in ("", "Beleg"):
                self.receipted += amount
            if b["kind"] == "Übernahme":
                self.carried += amount
            paid[b["commitment"]] = paid.get(b["commitment"], 0) + max(0, amount)  # a Gutschrift opens no Auftrag again
        self.committed = 0
        for c in project["commitments"]:
            if c["item"] == self.id and (not c["date"] or day(c["date"]) <= key) and not until(c, "released", key):
                self.committed += max(0, c["amount_cents"] - sum(amount for order, amount in paid.items() if order == c["id"]))
        self.closed = closed(project["programme"], self.year, key)
        self.recorded = self.closed or raw["forecast_cents"] is not None
        if self.closed:
            self.forecast = self.spent
        elif raw["forecast_cents"] is not None:
            self.forecast = max(raw["forecast_cents"], self.spent)
        else:
            self.forecast = max(self.planned, self.spent + max(self.committed, 0))
        self.lapsed = max(0, self.planned - self.spent - self.committed) if self.closed else 0


class Money:
    """A sum over Finanzpositionen."""

    def __init__(self, items):
        self.items = items
        self.approved = sum(i.approved for i in items)
        self.planned = sum(i.planned for i in items)
        self.committed = sum(i.committed for i in items)
        self.spent = sum(i.spent for i in items)
        self.forecast = sum(i.forecast for i in items)
        self.lapsed = sum(i.lapsed for i in items)
        self.eligible = sum(i.eligible for i in items)
        self.recorded = any(i.recorded for i in items)
        self.left = self.planned - self.spent - self.committed - self.lapsed

    def row(self, changed):
        """The cells of a table: Soll bewilligt, where the plan has changed, Soll, Ist, gebunden, Prognose, Abweichung."""
        cells = (self.planned, self.spent, self.committed, self.forecast if self.recorded else None, self.forecast - self.planned if self.recorded else 0)
        return (self.approved,) + cells if changed else cells


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
        self.corridor, self.yes_no = raw["direction"] == "Zielkorridor", raw["shape"] == "ja/nein"
        stages = sorted((s for s in raw["stages"]), key=lambda s: s["date"])
        if self.target is None and stages and not self.corridor:
            self.target = decimal(stages[-1]["value"])
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

    def way(self, value):
        """How far a value lies on the way from baseline to target, in percent, however far beyond."""
        if self.yes_no:
            return HUNDRED if value > 0 else Fraction(0)
        if self.corridor:
            off = self.outside(value)
            if off == 0:
                return HUNDRED
            start = None if self.baseline is None else self.outside(self.baseline)
            return Fraction(0) if not start else HUNDRED * (start - off) / start
        begin = self.begin()
        if begin is None or self.target is None:
            return None
        if begin == self.target:
            better = {"höher ist besser": 1, "niedriger ist besser": -1}.get(self.raw["direction"])
            if value == self.target or better and (value - self.target) * better > 0:
                return HUNDRED
            return Fraction(0) if better else None
        return HUNDRED * (value - begin) / (self.target - begin)

    def begin(self):
        """The baseline; with a shape recorded, one that is missing counts as 0 where the target lies above."""
        rising = self.raw["direction"] in ("", "höher ist besser")
        return Fraction(0) if self.baseline is None and self.raw["shape"] and rising and self.target is not None and self.target > 0 else self.baseline

    def holds(self):
        """Says whether the baseline lies in the target already, which is to be held."""
        if self.corridor:
            return self.baseline is None or self.outside(self.baseline) == 0
        return self.begin() is not None and self.begin() == self.target

    def aims(self):
        """Says whether there is something to reach."""
        return self.yes_no or self.target is not None or self.corridor and self.low is not None

    def attainment(self):
        """How far the reading has gone from baseline to target, in percent."""
        if self.reading is None or not self.aims():
            return None
        if self.corridor and not self.yes_no and self.baseline is None and not self.raw["shape"] and self.outside(self.reading):
            return None
        gone = self.way(self.reading)
        return min(gone, HUNDRED) if gone is not None and self.raw["shape"] == "Stand" else gone

    def path(self):
        """How far it should have gone by now, in percent: evenly only where that is chosen."""
        begin, end = day(self.raw["baseline_date"]), day(self.raw["target_date"])
        if end and self.key >= end:
            return HUNDRED
        if not self.raw["linear"] or not begin or not end:
            return None
        return Fraction(0) if self.key <= begin else HUNDRED * (self.key - begin).days / (end - begin).days


class Record:
    def __init__(self, raw, key):
        self.raw, self.key = raw, key
        self.items = [Item(b, raw, key) for b in raw["budget"]]
        self.cash = [i for i in self.items if not i.in_kind]
        self.in_kind = [i for i in self.items if i.in_kind]
        self.changed = any(i.approved != i.planned for i in self.items)
        self.indicators = [Indicator(i, key) for i in raw["indicators"]]
        self.milestones = {m["id"]: [Milestone(s, key, given_up(m, key)) for s in m["milestones"]] for m in raw["measures"]}
        self.reported = [s for m in self.milestones.values() for s in m if not s.internal]
        self.begin, self.end = day(raw["programme"]["from"]), day(raw["programme"]["to"])
        self.granted = next((s for s in raw["sources"] if s["grant"]), None)
        self.funding = self.granted["granted_cents"] if self.granted else 0
        self.instalments = raw["instalments"]
        self.incomes = [i for i in raw["incomes"] if until(i, "date", key)]

    def by(self, group, items=None):
        groups = {}
        for item in self.items if items is None else items:
            groups.setdefault(group(item), []).append(item)
        return {name: Money(items) for name, items in groups.items()}

    def due(self, planned):
        """What would be spent by now if the plan were spent evenly over the term."""
        if not self.begin or not self.end:
            return None
        passed = min(max((self.key - self.begin).days + 1, 0), (self.end - self.begin).days + 1)
        return int(half_up(Fraction(planned * passed, (self.end - self.begin).days + 1)))

    def grant(self):
        of = self.granted["id"] if self.granted else None
        money = Money([i for i in self.items if i.grant])
        came = [i["amount_cents"] for i in self.incomes if i["source"] == of]
        requested = sum(i["amount_cents"] for i in self.instalments if i["source"] == of and until(i, "requested", self.key))
        used = max(0, min(money.eligible, money.spent, self.funding or money.spent))
        return {"awaited": self.awaited(self.key), "used": used, "borne": max(0, money.spent - used), "funding": self.funding, "requested": requested, "received": sum(c for c in came if c > 0), "repaid": -sum(c for c in came if c < 0),
                "spent": money.spent, "planned": money.planned}

    def awaited(self, requested):
        """What of the Raten of the Förderung that were requested up to a day has not come in."""
        of = self.granted["id"] if self.granted else None
        came = [i for i in self.incomes if i["source"] == of and i["amount_cents"] > 0]
        rates = [r for r in self.instalments if r["source"] == of and until(r, "requested", requested)]
        missing = {r["id"]: max(0, r["amount_cents"] - sum(i["amount_cents"] for i in came if i["instalment"] == r["id"])) for r in rates}
        for i in sorted((i for i in came if not i["instalment"]), key=lambda i: i["date"]):
            left = i["amount_cents"]
            for r in sorted(rates, key=lambda r: r["requested"]):
                if r["requested"] <= i["date"]:
                    part = min(left, missing[r["id"]])
                    left, missing[r["id"]] = left - part, missing[r["id"]] - part
        return sum(missing.values())

    def progress(self, measure):
        counted = [s for s in self.milestones[measure] if not s.internal and not s.dropped]
        if not counted:
            return None
        return int(half_up(HUNDRED * sum(s.weight for s in counted if not s.open) / sum(s.weight for s in counted)))
