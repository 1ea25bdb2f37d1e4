#!/usr/bin/env python3
"""Compares the lights of small projects made at random with those that lights.py computes.

    random_lights.py PROGRAM FOLDER [COUNT [SEED]]

Dates lie around the Stichtag and amounts around the limits of the lights. Each project is
imported into a fresh Projektakte, and the data inside its full report are compared. What
differs is left in the folder as JSON.
"""

import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta

from lights import PARTS, Lights, differences
from record import day

KEY = day("2018-10-31")
DAYS = [-500, -365, -300, -100, -61, -60, -59, -37, -36, -35, -31, -30, -29, -16, -15, -14, -13, -2, -1, 0, 1, 2, 13, 14, 15, 30, 31, 36, 37, 60, 61, 62, 100, 300]
STATUSES = ["", "Idee", "geplant", "geplant", "in Vorbereitung"] + ["in Umsetzung"] * 6 + ["verzögert", "pausiert", "abgeschlossen", "abgeschlossen", "abgebrochen", "zusammengelegt"]
MILESTONES = ["offen", "offen", "offen", "in Arbeit", "erreicht", "verspätet erreicht", "verschoben", "entfallen", ""]
LIGHTS = ["im Plan", "gefährdet", "kritisch", "nicht bewertet", "abgeschlossen"]
AMOUNTS = [0, 0, 100000, 200000, 400000, 1000000, 2000000, 3000000, 5000000, 10000000]


def run(*args):
    done = subprocess.run(args, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(args)}: {done.stderr}")


def blank(value):
    """A record of the same shape that says nothing."""
    if isinstance(value, dict):
        return {k: blank(v) for k, v in value.items()}
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return None
    return [] if isinstance(value, list) else type(value)() if isinstance(value, (str, bool, int)) else None


class Maker:
    """Makes a project at random out of the shapes of a sample's records."""

    def __init__(self, sample, dice):
        self.sample, self.dice = sample, dice
        self.often = lambda share: dice.random() < share

    def like(self, what, **fields):
        return blank(self.sample[what][0]) | fields

    def date(self, chance=1.0, days=DAYS):
        return (KEY + timedelta(self.dice.choice(days))).isoformat() if self.often(chance) else None

    def rough(self, text):
        """The same date as officers often know it: by its month, quarter, half-year or year."""
        if not text or not self.often(0.3):
            return text
        year, month = text[:4], int(text[5:7])
        return self.dice.choice([text[:7], f"{year}-Q{(month + 2) // 3}", f"{year}-H{(month + 5) // 6}", year])

    def ordered(self, chance):
        """Two days of which the first is not the later one."""
        first, last = self.date(chance), self.date(chance)
        return (min(first, last), max(first, last)) if first and last else (first, last)

    def project(self):
        dice, p = self.dice, json.loads(json.dumps(self.sample))
        for kind in ("participation", "datasets", "risks", "decisions", "workshops", "lessons", "appraisals", "attachments", "reminders", "queries", "outlines",
                     "indicators", "budget", "commitments", "bookings", "instalments", "incomes", "portal_fields", "concepts", "partners"):
            p[kind] = []
        p["reports"] = [self.like("reports", id="B1", no=1, kind="Zwischenbericht zur Projektumsetzung", key_date=KEY.isoformat(), period_to=KEY.isoformat(), status="Entwurf")]
        p["programme"]["from"], p["programme"]["to"] = "2017-07-01", dice.choice(["2018-12-31", "2018-10-31", "2019-06-30", None])
        if self.often(0.15):
            p["programme"]["closed_years"] = [{"year": 2017, "date": self.date(0.7)}]
        for name in p["programme"]["thresholds"]:
            p["programme"]["thresholds"][name] = 0
        if self.often(0.2):
            own = {"slip_tolerance_days": (5, 20), "slip_percent": (5, 20), "slip_days": (25, 60), "cost_yellow_percent": (100, 105), "cost_yellow_euro": (100, 600),
                   "cost_red_percent": (105, 120), "cost_red_euro": (600, 3000), "underuse_percent": (30, 80), "underuse_euro": (500, 5000), "goal_green_percent": (80, 95),
                   "goal_yellow_percent": (40, 70), "risk_yellow_level": (6, 10), "risk_red_level": (12, 20), "risk_whole_yellow_level": (12, 16), "risk_whole_red_level": (20,),
                   "project_percent": (20, 33, 50, 60)}
            for name in dice.sample(sorted(own), 4):
                p["programme"]["thresholds"][name] = dice.choice(own[name])
        p["sources"] = [self.like("sources", id="FQ1", name="Förderung", kind="Zuwendung", grant=self.often(0.9), granted_cents=dice.choice([0, 0, 1000000, 5000000, 20000000]),
                                  to=dice.choice([None, "2018-12-31", "2018-10-31", "2019-03-31"])),
                        self.like("sources", id="FQ2", name="Haushalt", kind="Eigenmittel"), self.like("sources", id="FQ3", name="Arbeit", kind="unbare Eigenleistung")]
        p["plans"] = [self.like("plans", id="FP1", kind="Bewilligung", date=dice.choice([None, "2017-07-01"]))]
        if self.often(0.5):
            p["plans"].append(self.like("plans", id="FP2", kind="Umwidmung", date=self.date()))
        p["measures"] = [self.measure(f"M{n:02}") for n in range(1, dice.choice([0, 1, 2, 3, 3, 4, 5, 6]) + 1)]
        self.calm(p["measures"])
        for m in p["measures"]:
            for start, end in (("start", "end"), ("forecast_start", "forecast_end")):
                m[end] = self.rough(m[end])
                began = self.rough(m[start])
                if not began or not m[end] or day(began) <= day(m[end]):
                    m[start] = began
            for s in m["milestones"]:
                for name in ("baseline_date", "planned_date", "forecast_date"):
                    s[name] = self.rough(s[name])
        stones = [s["id"] for m in p["measures"] for s in m["milestones"]]
        for m in [m["id"] for m in p["measures"]] + [""]:
            for _ in range(dice.choice([0, 1, 1, 1, 2])):
                self.position(p, m)
            for _ in range(dice.choice([0, 0, 1, 1, 2])):
                p["indicators"].append(self.indicator(f"I{len(p['indicators']) + 1}", m, stones))
            for _ in range(dice.choice([0, 0, 1, 2])):
                p["risks"].append(self.like("risks", id=f"R{len(p['risks']) + 1}", measure=m, title="Risiko", likelihood=dice.randint(0, 5), impact=dice.randint(0, 5),
                                            status=dice.choice(["", "offen", "offen", "in Bearbeitung", "eingetreten", "erledigt"])))
        if p["sources"][0]["granted_cents"] and self.often(0.5):  # at the limit of the grant
            grant = [b for b in p["budget"] if b["source"] == "FQ1"]
            p["sources"][0]["granted_cents"] = max(0, sum(b["amounts"][-1]["amount_cents"] if b["amounts"] else 0 for b in grant) + dice.choice([0, 1, -1]))
        return p

    def measure(self, id_):
        dice = self.dice
        start, end = self.ordered(0.9)
        forecast_start, forecast_end = self.ordered(0.3)
        actual_start, actual_end = self.date(0.6, [d for d in DAYS if d < 20]), self.date(0.15)
        if actual_start and actual_end and actual_start > actual_end:
            actual_start, actual_end = actual_end, actual_start
        m = self.like("measures", id=id_, title="Maßnahme " + id_, start=start, end=end, forecast_start=forecast_start, forecast_end=forecast_end, actual_start=actual_start,
                      actual_end=actual_end, status=dice.choice(STATUSES), progress=None, merged_into="")
        if self.often(0.2):
            m["overrides"] = [{"part": part, "light": dice.choice(LIGHTS), "reason": "Begründung"} for part in dice.sample(PARTS, dice.randint(1, 2))]
        for n in range(1, dice.choice([0, 0, 1, 1, 2, 3]) + 1):
            planned = self.date(0.9)
            m["milestones"].append(blank(self.sample["measures"][0]["milestones"][0]) | {
                "id": f"{id_}-MS{n}", "title": "Meilenstein", "baseline_date": planned, "planned_date": planned, "forecast_date": self.date(0.3) if planned else None,
                "actual_date": self.date(0.2), "status": dice.choice(MILESTONES), "weight": 1, "mandatory": self.often(0.3), "internal": self.often(0.15)})
        return m

    def calm(self, measures):
        """Lets many measures be on time, so that the shares of the project vary."""
        for m in measures:
            if self.often(0.45):
                m.update(start="2018-01-01", end="2018-12-31", forecast_start=None, forecast_end=None, actual_start="2018-01-01", actual_end=None, milestones=m["milestones"][:1])
                for s in m["milestones"]:
                    s.update(planned_date="2018-12-01", forecast_date=None, mandatory=False)

    def position(self, p, measure):
        dice, amount = self.dice, self.dice.choice(AMOUNTS)
        item = self.like("budget", id=f"F{len(p['budget']) + 1}", measure=measure, cost_type=p["cost_types"][0]["id"], source=dice.choice(["FQ1", "FQ2", "FQ2", "FQ3", ""]),
                         year=dice.choice([0, 2017, 2018, 2018, 2019]), forecast_cents=None)
        if self.often(0.92):
            item["amounts"].append({"plan": "FP1", "amount_cents": amount})
        if len(p["plans"]) > 1 and self.often(0.5):
            item["amounts"].append({"plan": "FP2", "amount_cents": dice.choice(AMOUNTS)})
        if self.often(0.5):
            limit = dice.choice([amount, amount * 101 // 100, amount + 50000, amount * 110 // 100, amount + 100000, amount // 2])
            item["forecast_cents"] = max(0, limit + dice.choice([-1, 0, 1]))
        p["budget"].append(item)
        orders = []
        if self.often(0.2):
            placed, released = self.ordered(0.6)
            orders = [self.like("commitments", id=f"AU{len(p['commitments']) + 1}", item=item["id"], date=placed, amount_cents=dice.choice(AMOUNTS), released=released)]
            p["commitments"] += orders
        for _ in range(dice.choice([0, 0, 1, 2])):
            spent = dice.choice([amount, amount // 2, amount // 4, amount // 5, dice.choice(AMOUNTS), 300])
            p["bookings"].append(self.like("bookings", id=f"BU{len(p['bookings']) + 1}", item=item["id"], kind=dice.choice(["Beleg", "Beleg", "Stand der Buchung", ""]),
                                           paid=self.date(0.95), amount_cents=spent, eligible_cents=None, commitment=orders[0]["id"] if orders and self.often(0.5) else ""))

    def indicator(self, id_, measure, stones):
        dice = self.dice
        corridor, shape = self.often(0.15), dice.choice(["", "kumuliert", "kumuliert", "Stand", "Stand", "ja/nein"])
        number = lambda *of: dice.choice([None] + list(of) * 3)
        base, target, low = number(0, 0, 20, 50, 100), number(0, 50, 60, 100, 100, 12.5), None
        if corridor:
            base, target, low = number(0, 20, 50, 90), number(60, 80), number(40, 50)
        if shape == "ja/nein" and self.often(0.8):
            base, target = dice.choice([None, 0]), dice.choice([None, 1, 1])
            low = None
        begin, end = self.ordered(0.85)
        direction = "Zielkorridor" if corridor else dice.choice(["", "höher ist besser", "höher ist besser", "niedriger ist besser"])
        stages = sorted(({"date": self.date(), "value": dice.choice([0, 10, 20, 25, 40, 50, 55, 80, 1])} for _ in range(dice.choice([0, 0, 1, 2]))), key=lambda s: s["date"])
        values = [0, 1] if shape == "ja/nein" and self.often(0.9) else [-5, 0, 10, 12, 15, 18, 20, 24, 30, 33.3, 45, 49, 50, 54, 55, 58, 60, 75, 90, 100, 145]
        readings = [{"date": self.date(), "value": dice.choice(values), "source": "", "method": "", "comment": ""} for _ in range(dice.choice([0, 1, 1, 2]))]
        return self.like("indicators", id=id_, measure=measure, name="Indikator", direction=direction, shape=shape, baseline=base, baseline_date=begin, target=target, target_from=low,
                         target_date=end, linear=self.often(0.3), stages=stages, since=dice.choice(stones) if stones and self.often(0.15) else "", values=readings)


def check(program, folder, project):
    """Every place of a project with its light there and here."""
    akte, exported, pdf = (os.path.join(folder, "random." + end) for end in ("mkog", "json", "pdf"))
    for old in (akte, exported, pdf, pdf + ".json"):
        if os.path.exists(old):
            os.remove(old)
    with open(exported, "w", encoding="utf-8") as file:
        json.dump(project, file, ensure_ascii=False)
    run(program, "new", akte)
    run(program, "import", akte, exported)
    run(program, "report", akte, "--report", "1", "--with-data", "--out", pdf)
    run("pdfdetach", "-save", "1", "-o", pdf + ".json", pdf)
    with open(pdf + ".json", encoding="utf-8") as file:
        return list(differences(Lights(project, KEY), json.load(file)["computed"]))


def make(program, folder):
    """A sample from which the shapes of the records are taken."""
    akte, exported = os.path.join(folder, "shapes.mkog"), os.path.join(folder, "shapes.json")
    for old in (akte, exported):
        if os.path.exists(old):
            os.remove(old)
    run(program, "new", akte, "--sample", "merzenich")
    run(program, "export", akte, "--out", exported)
    with open(exported, encoding="utf-8") as file:
        return json.load(file)


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    count, seed = (int(arg) for arg in (sys.argv[3:] + ["20", "1"][len(sys.argv) - 3:]))
    os.makedirs(folder, exist_ok=True)
    sample, seen, wrong = make(program, folder), Counter(), 0
    for n in range(seed, seed + count):
        project = Maker(sample, random.Random(n)).project()
        found = check(program, folder, project)
        seen.update((at[-1] if at[-1] not in ("computed", "holds") else at[-2], want) for at, _, want in found)
        off = [f"random project {n}: {' '.join(at)} is {got}, recomputed {want}" for at, got, want in found if got != want]
        wrong += len(off)
        if off:
            print("\n".join(off))
            os.replace(os.path.join(folder, "random.json"), os.path.join(folder, f"random-{n}.json"))
            os.replace(os.path.join(folder, "random.pdf.json"), os.path.join(folder, f"random-{n}-computed.json"))
    print(f"random projects: {count}, lights compared: {sum(seen.values())}; " + ", ".join(f"{part} {light} {times}" for (part, light), times in sorted(seen.items())))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
