#!/usr/bin/env python3
"""Recomputes what the reports of all samples say, from the exported JSON and the text of the
PDFs alone, and holds that a light and a sum read alike in every edition.

    recompute.py PROGRAM FOLDER

Each amount, number of days and share that a report prints must be one that follows from
the record, or stand in one of its texts; tables and sentences of money, milestones,
indicators and lights are compared place by place. What the data inside a report say was
computed is computed anew, its lights by lights.py, and they are those of the pages.
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from fractions import Fraction

from call import amount, call
from lights import EARLY, GREY, RED, YELLOW, Lights, differences, limits, linear, within
from record import HUNDRED, Money, Record, closed, day, decimal, half_up

ASSETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "assets")
# The state that the last released report of a sample froze, and its Stichtag.
FROZEN = {"merzenich-2018": ("samples/merzenich", "2017-10-31"), "luecken": ("earlier/luecken-2", "2018-10-31")}
EDITIONS = ["full", "short", "council", "public"]
TREND = r"(?: [→↗↘]| \((?:neu|neuer Maßstab)\))?"
LIGHT = r"(im Plan|gefährdet|kritisch|abgeschlossen|nicht bewertet)"
AMOUNT = r"[−-]?\d{1,3}(?:\.\d{3})*,\d{2} €"

checked = Counter()
wrong = []


def euros(cents):
    whole, rest = divmod(abs(cents), 100)
    return ("−" if cents < 0 else "") + f"{whole:,}".replace(",", ".") + f",{rest:02d} €"


def percent(share):
    tenths = half_up(share, 1)
    text = f"{abs(int(tenths)):,}".replace(",", ".")
    if tenths != int(tenths):
        text += "," + str(int(abs(tenths) * 10) % 10)
    return ("−" if tenths < 0 else "") + text + " %"


def cents(text):
    if text == "nicht erfasst":
        return None
    bare = text.replace(".", "").replace(",", "").replace(" €", "").replace("−", "-")
    return int(bare)


def difference(text):
    """An amount, or by how much one differs: nothing where there is none to compare with."""
    return 0 if text in ("keine", "–") else cents(text.lstrip("+"))


def run(*args):
    return subprocess.run(args, check=True, capture_output=True, text=True).stdout


def text_of(pdf):
    text = run("pdftotext", "-layout", pdf, "-").replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "")
    return "\n".join(line.rstrip() for line in text.splitlines() if not re.search(r" · Stand \d\d\.\d\d\.\d{4}$|^ *Seite \d+ von \d+$", line))


def flat(text):
    return re.sub(r"\s+", " ", text)


class Report:
    """One report of a sample at its Stichtag, and what may stand in it."""

    def __init__(self, name, raw, before, no, key):
        self.name, self.raw, self.no, self.key = name, raw, no, key
        self.now = Record(raw, key)
        self.before = before
        self.limits, self.by_rule = limits(raw["programme"]), Lights(raw, key)
        self.words = {s for state in (raw, before.raw if before else None) for s in strings(state)}

    def amounts(self):
        """All amounts that may be printed, in cents."""
        known = {0}
        groupings = [lambda i: i.source, lambda i: i.year, lambda i: i.position, lambda i: i.measure, lambda i: (i.source, i.year, i.position),
                     lambda i: i.id, lambda i: None]
        for group in groupings:
            for of in ("items", "cash", "in_kind"):
                now, then = self.now.by(group, getattr(self.now, of)), self.before.by(group, getattr(self.before, of)) if self.before else {}
                for at in set(now) | set(then):
                    a, b = now.get(at, Money([])), then.get(at, Money([]))
                    for x, y in [(a.planned, b.planned), (a.committed, b.committed), (a.spent, b.spent), (a.forecast, b.forecast), (a.left, b.left)]:
                        known |= {x, -x, y, x - y, y - x}
                    known |= {a.forecast - a.planned, a.planned - a.forecast, a.planned - a.spent, a.approved, b.approved, a.lapsed, sum(i.carried for i in a.items), sum(i.receipted for i in a.items)}
                    for limit in ("yellow", "red"):
                        known |= {int(half_up(Fraction(a.planned * self.limits[f"cost_{limit}_percent"], 100))), a.planned + self.limits[f"cost_{limit}_euro"] * 100}
                    for first, last in self.terms():
                        known.add(sum(linear(i.planned, *within(i.year, first, last), self.key) for i in a.items))
        for state in filter(None, (self.now, self.before)):
            known |= {state.funding, state.due(sum(i.planned for i in state.cash)) or 0, state.due(sum(i.planned for i in state.items)) or 0}
            for i in state.items:
                known |= set(i.moves)
            known |= {i["amount_cents"] for i in state.instalments} | {sum(i["amount_cents"] for i in state.instalments)}
            known |= {i["amount_cents"] for i in state.raw["incomes"]} | {sum(i["amount_cents"] for i in state.incomes)}
            for rate in state.instalments + [None]:
                known.add(sum(i["amount_cents"] for i in state.incomes if i["instalment"] and (rate is None or i["instalment"] == rate["id"])))
            g = state.grant()
            there = g["received"] - min(g["repaid"], g["received"])
            known |= {g["requested"], g["received"], g["repaid"], g["spent"], g["requested"] - g["received"], abs(there - g["used"]), g["borne"], g["awaited"],
                      abs(g["funding"] - g["planned"]), g["funding"] - g["spent"]}
            known |= {c["budget_cents"] for c in state.raw["concepts"]}
            for item in state.raw["budget"]:
                known |= {a["amount_cents"] for a in item["amounts"]} | {item["forecast_cents"] or 0}
        known |= self.plans()
        told = Money([i for i in self.now.cash if i.recorded])
        known |= {told.planned, told.forecast, abs(told.forecast - told.planned), self.limits["underuse_euro"] * 100}
        known |= {self.limits[f"cost_{limit}_euro"] * 100 for limit in ("yellow", "red")}
        known.add(sum(i.spent - i.receipted for i in self.now.cash))
        return known

    def plans(self):
        """What the plan adds up to in money after each of its changes."""
        sums = set()
        in_kind = {s["id"] for s in self.raw["sources"] if s["kind"] == "unbare Eigenleistung"}
        order = sorted(self.raw["plans"], key=lambda p: p["date"] or "")
        for n in range(len(order)):
            held = [p["id"] for p in order[: n + 1]]
            total = 0
            for item in self.raw["budget"]:
                named = [a["amount_cents"] for p in held for a in item["amounts"] if a["plan"] == p]
                total += named[-1] if named and item["source"] not in in_kind else 0
            sums.add(total)
        return sums

    def terms(self):
        yield self.now.begin, self.now.end
        for m in self.raw["measures"]:
            yield day(m["start"]), day(m["end"])

    def shares(self):
        """All shares that may be printed, as they are printed."""
        known = {percent(v) for name, v in self.limits.items() if name.endswith("_percent")} | {percent(EARLY), percent(0), percent(100)}
        total = sum(i.planned for i in self.now.cash)
        for part in ("Termin", "Zielerreichung", "Gesamt"):
            for light in (RED, YELLOW, GREY):
                some = [m for m, holds in self.by_rule.holds.items() if holds[part] == light]
                known.add(percent(HUNDRED * sum(i.planned for i in self.now.cash if i.measure in some) / total) if total else percent(0))
        for state in filter(None, (self.now, self.before)):
            for i in state.indicators:
                gone = i.attainment()
                due = [i.path()] + [i.way(decimal(s["value"])) for s in i.raw["stages"]]
                known |= {percent(x) for x in [gone] + due if x is not None}
                known |= {percent(HUNDRED * gone / path) for path in due if gone is not None and path}
            for m in state.raw["measures"]:
                done = state.progress(m["id"])
                known |= {f"{done} %", f"{m['progress']} %"}
            groups = list(state.by(lambda i: i.measure, state.cash).values()) + [Money(state.cash)]
            for money in groups:
                dues = [sum(linear(i.planned, *within(i.year, a, b), state.key) for i in money.items) for a, b in self.terms()]
                dues += [state.due(money.planned)]
                if money.planned > 0:
                    known |= {percent(HUNDRED * money.spent / money.planned), percent(HUNDRED * money.forecast / money.planned)}
                for due in filter(None, dues):
                    known.add(percent(HUNDRED * money.spent / due))
            if state.funding:
                known.add(percent(HUNDRED * state.grant()["spent"] / state.funding))
        return known

    def days(self):
        """All numbers of days that may be printed."""
        known = {self.limits["slip_tolerance_days"], self.limits["slip_days"], self.raw["programme"]["spend_days"] or 42, 0}
        for state in filter(None, (self.now, self.before)):
            for s in state.reported:
                known |= {s.deviation() or 0, s.delay()}
                if s.expected():
                    known.add((self.key - s.expected()).days)
                if s.planned:
                    known.add((self.key - s.planned).days)
            period = (day(state.granted["to"]) if state.granted else None) or state.end
            for m in state.raw["measures"]:
                first, last = day(m["start"]), day(m["end"])
                if first and not m["actual_start"]:
                    known.add((self.key - first).days)
                if last and period:
                    known |= {(day(end) - period).days for end in (m["end"], m["forecast_end"], self.key.isoformat()) if end}
                if first and last:
                    known |= {(last - first).days * self.limits["slip_percent"] // 100, (self.key - last).days}
                    for name in ("forecast_end", "actual_end"):
                        if m[name]:
                            known.add((day(m[name]) - last).days)
        if self.before:
            then = {s.id: s for s in self.before.reported}
            for s in self.now.reported:
                if s.id in then and s.expected() and then[s.id].expected():
                    for a in filter(None, (s.expected(), s.planned)):
                        for b in filter(None, (then[s.id].expected(), then[s.id].planned)):
                            known.add((a - b).days)
        return {abs(n) for n in known}

    def complain(self, edition, what):
        wrong.append(f"{self.name}, Bericht {self.no}, {edition}: {what}")

    def hold(self, edition, what, got, want):
        checked[what] += 1
        if got != want and isinstance(got, Counter):
            self.complain(edition, f"{what}: too many {list((got - want).elements())!r}, missing {list((want - got).elements())!r}")
        elif got != want:
            self.complain(edition, f"{what}: {got!r}, recomputed {want!r}")

    def check(self, edition, text):
        one = flat(text)
        own = flat(" ".join(self.words))
        amounts, shares, days = {euros(c) for c in self.amounts()}, self.shares(), self.days()
        for token in re.findall(AMOUNT, one):
            checked["amount"] += 1
            if token not in amounts and token.replace("−", "") not in amounts and token not in own:
                self.complain(edition, f"the amount {token} does not follow from the record")
        for token in re.findall(r"[−-]?(?:\d{1,3}\.)*\d+(?:,\d)? %", one):
            checked["share"] += 1
            if token not in shares and token.replace(" %", "") not in self.values() and token not in own:
                self.complain(edition, f"the share {token} does not follow from the record")
        for token in re.findall(r"(\d+(?:\.\d{3})*) (?:Tage?n?\b)", one):
            checked["days"] += 1
            if int(token.replace(".", "")) not in days and not re.search(rf"\b{token} Tage?n?\b", own):
                self.complain(edition, f"{token} days do not follow from the record")
        self.money(edition, text, one)
        self.milestones(edition, text, one)
        self.table_of_indicators(edition, text)
        self.turnout(edition, one)

    def enclosed(self, edition, data, lights):
        """The values that go along with the data of an edition, and the lights of its pages."""
        c = data["computed"]
        total, unpaid, grant = Money(self.now.cash), Money(self.now.in_kind), self.now.grant()
        self.hold(edition, "data: Mittel", [c["money"][k + "_cents"] for k in ("approved", "planned", "committed", "spent", "forecast", "lapsed")],
                  [total.approved, total.planned, total.committed, total.spent, total.forecast, total.lapsed])
        self.hold(edition, "data: unbare Eigenleistung", [c["in_kind"][k + "_cents"] for k in ("planned", "spent")], [unpaid.planned, unpaid.spent])
        self.hold(edition, "data: Förderung", [c["grant"][k + "_cents"] for k in ("funding", "planned", "spent", "requested", "received", "repaid")],
                  [grant[k] for k in ("funding", "planned", "spent", "requested", "received", "repaid")])
        self.hold(edition, "data: Mittelabfluss", c["drawdown"]["due_cents"], self.now.due(total.planned) or 0)
        counted = [s for s in self.now.reported if not s.dropped and not (s.open and s.given_up)]
        self.hold(edition, "data: Meilensteine", (c["tally"]["all"], c["tally"]["reached"], c["tally"]["overdue"]),
                  (len(counted), sum(not s.open for s in counted), sum(s.overdue() for s in counted)))
        known = {s.id: s for s in self.now.reported}
        self.hold(edition, "data: Kennungen", sorted(m["id"] for m in c["milestones"]), sorted(known))
        for m in c["milestones"]:
            s = known[m["id"]]
            gone = s.open and s.given_up
            want = (None, 0, False) if gone else (s.deviation(), max(0, s.delay()), s.overdue())
            self.hold(edition, f"data: Abweichung {s.id}", (m["deviation_days"], m["delay_days"], m["overdue"]), want)
        by_measure = self.now.by(lambda i: i.measure, self.now.cash)
        raw = {m["id"]: m for m in self.raw["measures"]}
        for m in c["measures"]:
            money = by_measure.get(m["id"], Money([]))
            self.hold(edition, "data: Mittel der Maßnahme", [m["money"][k + "_cents"] for k in ("planned", "spent", "forecast")],
                      [money.planned, money.spent, money.forecast])
            if raw[m["id"]]["progress"] is None:
                self.hold(edition, "data: Fortschritt", m["progress"], self.now.progress(m["id"]))
            for l in m["lights"]:
                said = lights.get((m["id"], l["part"]))
                if said:
                    self.hold(edition, "data: Ampel", l["holds"], said)
        for at, got, want in differences(self.by_rule, c):
            checked["light recomputed"] += 1
            if got != want:
                self.complain(edition, f"the light of {' '.join(at)} is {got}, recomputed {want}")
        gone = {i.id: i.attainment() for i in self.now.indicators}
        for i in c["indicators"]:
            want = gone[i["id"]]
            got = i["attainment_percent"]
            same = got is None if want is None else got is not None and abs(Fraction(got) - want) < Fraction(1, 10**9)
            self.hold(edition, "data: Zielerreichung", same, True)

    def values(self):
        """Values of indicators in percent, as they are printed."""
        known = set()
        for state in filter(None, (self.now, self.before)):
            for i in state.raw["indicators"]:
                numbers = [i["baseline"], i["target"], i["target_from"]] + [r["value"] for r in i["values"] + i["stages"]]
                known |= {str(n).replace(".", ",") for n in numbers if n is not None}
        return known

    def money(self, edition, text, one):
        all_of_it = Money(self.now.cash)
        m = re.search(rf"Vom Soll von ({AMOUNT}) sind am Stichtag ({AMOUNT}) ausgegeben \(([^)]*)\)", one)
        if m:
            want = (euros(all_of_it.planned), euros(all_of_it.spent), percent(HUNDRED * all_of_it.spent / all_of_it.planned))
            self.hold(edition, "Mittel", m.groups(), want)
        m = re.search(rf"über die Laufzeit wären es ({AMOUNT}); tatsächlich sind (.*?%) davon abgeflossen", one)
        if m:
            due = self.now.due(all_of_it.planned)
            self.hold(edition, "Mittelabfluss", m.groups(), (euros(due), percent(HUNDRED * all_of_it.spent / due)))
        for sentence, want in [("Gebunden sind weitere", all_of_it.committed), ("Frei verfügbar sind", all_of_it.left),
                               ("Ausgaben und Bindungen liegen", -all_of_it.left)]:
            for said in re.findall(rf"{sentence} ({AMOUNT})", one):
                self.hold(edition, sentence, said, euros(want))
        m = re.search(rf"Erwartet (?:werden|wird) für ({AMOUNT}) des Solls (?:({AMOUNT}) (mehr|weniger)|genau dieser Betrag)", one)
        if m:
            told = Money([i for i in self.now.cash if i.recorded])
            over = told.forecast - told.planned
            moved = (euros(abs(over)), "mehr" if over > 0 else "weniger") if over else (None, None)
            self.hold(edition, "Prognose", m.groups(), (euros(told.planned),) + moved)
        m = re.search(rf"Ausgegeben sind aus der Förderung ({AMOUNT}) \((.*?%)\)", one)
        if m:
            spent = self.now.grant()["spent"]
            self.hold(edition, "Förderung", m.groups(), (euros(spent), percent(HUNDRED * spent / self.now.funding)))
        for a, b in re.findall(rf"Abgerufen sind ({AMOUNT}), eingegangen ({AMOUNT})", one):
            self.hold(edition, "Raten", (a, b), (euros(self.now.grant()["requested"]), euros(self.now.grant()["received"])))
        self.items(edition, text)
        self.income(edition, one)
        m = re.search(rf"mit ihr beträgt das Soll ({AMOUNT})", one)
        if m:
            self.hold(edition, "Unbare Eigenleistung", m.group(1), euros(Money(self.now.items).planned))

    def items(self, edition, text):
        """The table of Finanzpositionen: each of them, the sum of each source, and those of money and of unbare Eigenleistung."""
        if not re.search(r"^ *Beträge in €", text, re.M):
            return
        number = r"[−-]?\d{1,3}(?:\.\d{3})*,\d{2}"
        bound, told = any(i.committed for i in self.now.items), Money(self.now.items).recorded
        width = 2 + self.now.changed + bound
        cells = rf"\s+({number})" * width + (rf"\s+({number}|–)\s+(\+?{number}|keine|–)" if told else "")
        dated = any(i.year for i in self.now.items)
        year = r"(?:\s+(\d{4}))?" if dated else "()"
        rows = [(m.group(1), m.group(2)) + tuple(self.printed(c) for c in m.groups()[2:]) for m in re.finditer(rf"^ *(\S.*?){year}{cells}$", text, re.M)]

        def line(money):
            figures = money.row(self.now.changed)
            return figures[:width] + (((money.forecast, money.forecast - money.planned) if money.recorded else (None, None)) if told else ())

        def year_of(item):
            return str(item.year) if item.year else None if dated else ""

        items = [(re.match(r"(F\d+)(?: (M\d+))?", r[0]).groups(), r[1:]) for r in rows if re.match(r"F\d+ ", r[0])]
        self.hold(edition, "Mittel nach Position", Counter((id_,) + rest for (id_, _), rest in items), Counter((i.id, year_of(i)) + line(Money([i])) for i in self.now.items))
        self.hold(edition, "Maßnahme der Position", {id_: measure or "" for (id_, measure), _ in items}, {i.id: i.measure for i in self.now.items})
        sums = [line(m) for m in self.now.by(lambda i: i.source).values()]
        sums += [line(Money(of)) for of in (self.now.cash, self.now.in_kind) if len({i.source for i in of}) > 1]
        self.hold(edition, "Mittel nach Quelle", Counter(r[2:] for r in rows if not re.match(r"F\d+ ", r[0])), Counter(sums))

        m = re.search(r"Abgeschlossene Haushaltsjahre: ((?:(?!Abgeschlossene Haushaltsjahre: ).)*?)\.\s(?=Finanzierungsplan:|Förderung und Auszahlung:)", flat(text))
        over = {i.year for i in self.now.items if i.closed} | {c["year"] for c in self.raw["programme"]["closed_years"] if closed(self.raw["programme"], c["year"], self.key)}
        self.hold(edition, "Abgeschlossene Haushaltsjahre", sorted(re.findall(r"(?:^|, | und )(\d{4})\b", m.group(1))) if m else [], sorted(map(str, over)))

    @staticmethod
    def printed(text):
        """An amount without its sign of currency, or by how much one differs; None where nothing is expected."""
        return None if text == "–" else 0 if text == "keine" else cents(text.lstrip("+"))

    def income(self, edition, one):
        """Every Einnahme stands there once, with its day and amount, and all of them are summed up."""
        if not re.search(r"Beträge in €", one):
            return
        paid = re.findall(rf"({AMOUNT}) am (\d\d\.\d\d\.\d{{4}}) \((EN\d+)", one)
        other = [(amount, on, id_) for id_, on, amount in re.findall(rf"(EN\d+), (\d\d\.\d\d\.\d{{4}}): ({AMOUNT})", one)]
        self.hold(edition, "Einnahmen", Counter(paid + other), Counter((euros(i["amount_cents"]), day(i["date"]).strftime("%d.%m.%Y"), i["id"]) for i in self.now.incomes))
        m = re.search(rf"Alle Einnahmen, abzüglich Rückzahlungen: ({AMOUNT})", one)
        if m:
            self.hold(edition, "Summe der Einnahmen", m.group(1), euros(sum(i["amount_cents"] for i in self.now.incomes)))

    def milestones(self, edition, text, one):
        counted = [s for s in self.now.reported if not s.dropped and not (s.open and s.given_up)]
        reached, overdue = sum(not s.open for s in counted), sum(s.overdue() for s in counted)
        for a, b in re.findall(r"(\d+) von (\d+) erreicht", one):
            self.hold(edition, "Meilensteine erreicht", (int(a), int(b)), (reached, len(counted)))
        known = {s.id: s for s in self.now.reported}
        for id_, deviation in re.findall(r"^ *(M\d+-MS\d+)\b.*\(([+−]\d[\d.]* Tage?)\)", text, re.M):
            n = known[id_].deviation()
            want = "keine" if n == 0 else ("+" if n > 0 else "−") + f"{abs(n)} Tag" + ("" if abs(n) == 1 else "e")
            self.hold(edition, f"Abweichung {id_}", deviation, want)
        m = re.search(r"Überfällig .{0,200}? (\d+) von \d+ erreicht (\d+) ", one)
        if m:
            self.hold(edition, "überfällig", int(m.group(2)), overdue)

    def table_of_indicators(self, edition, text):
        one = flat(between(text, r"Maßnahmen im Einzelnen$", r"(?:Beteiligung|Finanzübersicht)$") or "")
        for i in self.now.indicators:
            gone = i.attainment()
            if gone is None:
                continue
            for said in re.findall(rf"(?<!\S){i.id} (?:(?!(?<!\S)I\d+ ).){{0,400}}?(?:Erreicht sind|Zielerreichung) (\S+ %)", one):
                self.hold(edition, f"Zielerreichung {i.id}", said, percent(gone))

    def turnout(self, edition, one):
        over = [p for p in self.raw["participation"] if p["date"] and max(p["date"], p["date_to"] or "") <= self.key.isoformat()]
        m = re.search(r"Gezählt wurden insgesamt ([\d.]+) Teilnahmen", one)
        if m:
            self.hold(edition, "Teilnahmen", int(m.group(1).replace(".", "")), sum(p["attendees"] or 0 for p in over))

    def lights(self, text):
        """The lights of each measure and part, by the table that sets them side by side; that for the council has one."""
        table = re.search(r"^ *Maßnahme +(Gesamt +Termin.*)$", text, re.M)
        if table:
            heads = table.group(1).split()
            rows = re.finditer(rf"^ *(M\d+)" + rf"\s+{LIGHT}{TREND}" * len(heads) + "$", text[table.end():], re.M)
            return {(m.group(1), head): light for m in rows for head, light in zip(heads, m.groups()[1:])}
        table = re.search(r"^ *Maßnahme +Status +Gesamtampel +Fortschritt$", text, re.M)
        rows = re.finditer(rf"^ *(M\d+) .*?\s{LIGHT}\s+(?:\d+ %|–|nicht erfasst)$", text[table.end():], re.M) if table else []
        return {(m.group(1), "Gesamt"): m.group(2) for m in rows}

    def sheets(self, text):
        """The same by the row of the lights in the sheets of the measures; „Alle“ are those that the edition shows."""
        found, parts = {}, "Gesamt|Termin|Finanzen|Zielerreichung|Risiko"
        shown = {head for _, head in self.lights(text)}
        for m in re.finditer(r"^ *[\d.]+ +(M\d+) (?:(?!^ *[\d.]+ +M\d+ ).)*?^ *Ampeln +(.*?)^ *(?:Problem|Ziel) ", text, re.M | re.S):
            for heads, light in re.findall(rf"((?:(?:{parts}),? )+|Alle ){LIGHT}", flat(m.group(2))):
                for head in shown if heads == "Alle " else re.findall(parts, heads):
                    found[m.group(1), head] = light
        return found


PROOF_DAYS = ["2017-10-31", "2018-03-31", "2018-10-31", "2019-03-01"]


def check_proof(program, folder, name, akte, raw, key):
    """The zahlenmäßiger Nachweis at a day: every sum of it."""
    number = raw["reports"][-1]["no"]
    pdf = os.path.join(folder, f"{name}-nachweis-{key}.pdf")
    run(program, "nachweis", akte, "--report", str(number), "--date", key, "--out", pdf)
    text, state = text_of(pdf), Record(raw, day(key))
    r = Report(name + " Nachweis " + key, raw, None, number, day(key))
    cash, grant = Money(state.cash), state.grant()
    came = sum(i["amount_cents"] for i in state.incomes)

    def rows(first, last, width):
        part = between(text, rf"{first}$", rf"{last}$") or ""
        return [tuple(difference(c) for c in m.groups()[1:]) for m in re.finditer(rf"^ *(\S.*?)" + rf"\s+(\+?{AMOUNT}|keine|nicht erfasst)" * width + "$", part, re.M)]

    part = between(text, r"Ergebnis$", r"Einnahmen nach Quelle$")
    said = {m.group(1): cents(m.group(2)) for m in re.finditer(rf"^ *(\S.*?)\s+({AMOUNT})$", part, re.M)}
    there = grant["received"] - min(grant["repaid"], grant["received"]) - grant["used"]
    want = {"Ausgaben": cash.spent}
    recorded = bool(state.incomes or raw["instalments"])
    if recorded:
        want |= {"Einnahmen abzüglich Rückzahlungen": came, "Einnahmen weniger Ausgaben": came - cash.spent}
    if cash.eligible != cash.spent:
        want["davon zuwendungsfähig"] = cash.eligible
    if state.granted:
        want["Aus der Förderung ausgegeben"] = grant["spent"]
    if state.granted and recorded:
        want["Aus der Förderung eingegangen"] = grant["received"]
        if grant["repaid"]:
            want["Zurückgezahlt"] = grant["repaid"]
        want["Vorleistung der Kommune" if there < 0 else "Von der Förderung noch nicht verwendet"] = abs(there)
    if grant["borne"]:
        want["Davon trägt die Kommune, weil nicht zuwendungsfähig oder nicht bewilligt"] = grant["borne"]
    r.hold("Nachweis", "Nachweis: Ergebnis", said, want)
    by_type = state.by(lambda i: i.position, state.cash)
    line = lambda m: (m.approved, m.planned, m.spent, m.eligible, m.spent - m.planned)
    r.hold("Nachweis", "Nachweis: Kostenarten", Counter(rows("Ausgaben nach Kostenart", "Einnahmen nach dem Tag", 5)), Counter([line(m) for m in by_type.values()] + [line(cash)]))
    by_source = state.by(lambda i: i.source, state.cash)
    sources = set(by_source) | {i["source"] for i in state.incomes}
    told = lambda s, c: c if any(i["source"] == s for i in state.incomes + raw["instalments"]) else None
    line = lambda s: (by_source[s].planned if s in by_source else 0, told(s, sum(i["amount_cents"] for i in state.incomes if i["source"] == s and i["amount_cents"] > 0)),
                      told(s, -sum(i["amount_cents"] for i in state.incomes if i["source"] == s and i["amount_cents"] < 0)), by_source[s].spent if s in by_source else 0)
    lines = [line(s) for s in sources]
    summed = [tuple(sum(c or 0 for c in column) for column in zip(*lines))] if lines else [(0, 0, 0, 0)]
    if recorded:
        r.hold("Nachweis", "Nachweis: Quellen", Counter(rows("Einnahmen nach Quelle", "Ausgaben nach Kostenart", 4)), Counter(lines + summed))
    part = between(text, r"Belegliste der Ausgaben$", r"(?:Unbare Eigenleistung, nachrichtlich|Bestätigung)$")
    listed = [(m.group(2), cents(m.group(3)), cents(m.group(4))) for m in re.finditer(rf"^ *(\d+)\s+(\d\d\.\d\d\.\d{{4}}).*?({AMOUNT})\s+({AMOUNT})$", part or "", re.M)]
    r.hold("Nachweis", "Nachweis: Belege", (len(listed), sum(a for _, a, _ in listed), sum(e for _, _, e in listed)), (sum(len(i.moves) for i in state.cash), cash.spent, cash.eligible))
    order = [d[6:] + d[3:5] + d[:2] for d, _, _ in listed]
    r.hold("Nachweis", "Nachweis: Reihenfolge", order, sorted(order))


def check_call(program, folder, name, akte, raw, key):
    """The Mittelabruf and the „Blatt zum Übertragen“ of the same day."""
    number = str(raw["reports"][-1]["no"])
    r = Report(name + " Mittelabruf " + key, raw, None, int(number), day(key))
    granted = next((s["id"] for s in raw["sources"] if s["grant"]), None)
    if any(i["source"] == granted for i in raw["instalments"] + raw["incomes"]):
        pdf = os.path.join(folder, f"{name}-mittelabruf-{key}.pdf")
        run(program, "nachweis", akte, "--report", number, "--date", key, "--call", "--out", pdf)
        part = between(text_of(pdf), r"Bedarf$", r"Verwendung der bisherigen Auszahlungen$")
        said = [cents(m.group(1)) for m in re.finditer(rf"({AMOUNT})$", part, re.M)]
        c = call(raw, day(key))
        want = [c["advanced"], c["invoiced"], c["ordered"]] + ([-c["unspent"]] if c["unspent"] else []) + ([-c["awaited"]] if c["awaited"] else []) + [c["needed"], c["available"], c["amount"]]
        r.hold("Mittelabruf", "Mittelabruf", said[:len(want)], want)
    pdf = os.path.join(folder, f"{name}-uebertragen-{key}.pdf")
    run(program, "nachweis", akte, "--report", number, "--date", key, "--sheet", "--out", pdf)
    text = text_of(pdf)
    for n, field in enumerate(raw["portal_fields"], 1):
        entry = re.search(rf"^ *{n} +{re.escape(field['label'][:12])}.*?({AMOUNT}|nicht erfasst)(?:\s|$)", text, re.M)
        want = amount(raw, day(key), field)
        if want is not None:
            r.hold("Blatt", "Blatt zum Übertragen", entry and entry.group(1), euros(want))


def between(text, first, last):
    """What stands between two headings, behind the contents."""
    begins = [m.end() for m in re.finditer(rf"^ *(?:[\d.]+ +)?{first}", text, re.M)]
    if not begins:
        return None
    rest = text[begins[-1]:]
    end = re.search(rf"^ *(?:[\d.]+ +)?{last}", rest, re.M)
    return rest[:end.start()] if end else rest


def strings(value):
    if isinstance(value, dict):
        for v in value.values():
            yield from strings(v)
    elif isinstance(value, list):
        for v in value:
            yield from strings(v)
    elif isinstance(value, str):
        yield value.replace("\u00a0", " ").replace("\u202f", " ")


def check_sample(program, folder, name):
    akte = os.path.join(folder, name + ".mkog")
    run(program, "new", akte, "--sample", name)
    exported = os.path.join(folder, name + ".json")
    run(program, "export", akte, "--out", exported)
    raw = json.load(open(exported, encoding="utf-8"))
    before = None
    if name in FROZEN:
        path, frozen = FROZEN[name]
        before = Record(json.load(open(os.path.join(ASSETS, path + ".json"), encoding="utf-8")), day(frozen))
    for key in PROOF_DAYS:
        check_proof(program, folder, name, akte, raw, key)
        check_call(program, folder, name, akte, raw, key)
    for report in raw["reports"]:
        stichtag = report["key_date"] or report["period_to"]
        if not stichtag or not report["kind"]:
            continue
        r = Report(name, raw, before if before and before.key < day(stichtag) else None, report["no"], day(stichtag))
        seen = {}
        for edition in EDITIONS:
            pdf = os.path.join(folder, f"{name}-{report['no']}-{edition}.pdf")
            run(program, "report", akte, "--report", str(report["no"]), "--edition", edition, "--with-data", "--out", pdf)
            run("pdfdetach", "-save", "1", "-o", pdf + ".json", pdf)
            text = text_of(pdf)
            r.check(edition, text)
            r.enclosed(edition, json.load(open(pdf + ".json", encoding="utf-8")), {**r.lights(text), **r.sheets(text)})
            for where, lights in [("table", r.lights(text)), ("sheets", r.sheets(text))]:
                checked[f"lights in the {where}, {edition}"] += len(lights)
                for at, light in lights.items():
                    first = seen.setdefault(at, (edition + ", " + where, light))
                    if first[1] != light:
                        r.complain(edition, f"{' '.join(at)} reads {light} in the {where}, {first[1]} in {first[0]}")


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        if os.path.isfile(os.path.join(folder, old)):
            os.remove(os.path.join(folder, old))
    for name in run(program, "new", "--list-samples").split():
        check_sample(program, folder, name)
    for line in wrong:
        print(line)
    kinds = Counter()
    for what, n in checked.items():
        kinds[re.sub(r" (M\d+-MS\d+|I\d+)$", "", what)] += n
    print("recomputed: " + ", ".join(f"{n} × {what}" for what, n in kinds.most_common()))
    need = ["amount", "share", "days", "lights in the sheets, public", "lights in the table, public", "lights in the table, council", "Mittel", "Mittelabfluss", "Mittel nach Quelle", "Mittel nach Position", "Maßnahme der Position", "Prognose", "Unbare Eigenleistung", "Einnahmen", "Summe der Einnahmen", "Abgeschlossene Haushaltsjahre", "Abweichung", "Zielerreichung",
            "Meilensteine erreicht", "Förderung", "Teilnahmen", "data: Mittel", "data: Abweichung", "data: Fortschritt", "data: Zielerreichung", "data: Ampel", "light recomputed", "Nachweis: Ergebnis", "Nachweis: Kostenarten", "Nachweis: Quellen", "Nachweis: Belege"]
    missing = [what for what in need if not kinds[what]]
    if missing:
        print("found nowhere: " + ", ".join(missing))
    sys.exit(1 if wrong or missing else 0)


if __name__ == "__main__":
    main()
