"""A Mittelabruf and the „Blatt zum Übertragen“ at a day, out of a Projektakte as exported."""

from datetime import timedelta

from record import Money, Record, until


def call(raw, key):
    """What is needed of the Förderung at the end of a day and in the weeks after it."""
    state = Record(raw, key)
    grant = state.grant()
    ends = key + timedelta(days=raw["programme"]["spend_days"] or 42)
    there = grant["received"] - min(grant["repaid"], grant["received"]) - grant["used"]
    own = {i.id for i in state.items if i.grant}
    bills = [b for b in raw["bookings"] if b["kind"] != "Stand der Buchung" and until(b, "invoice_date", key) and not until(b, "paid", key)]
    invoiced = sum(b["amount_cents"] if b["eligible_cents"] is None else b["eligible_cents"] for b in bills if b["item"] in own)
    ordered = 0
    for c in raw["commitments"]:
        if c["item"] not in own or c["date"] and not until(c, "date", key) or until(c, "released", key) or c["due"] and not until(c, "due", ends):
            continue
        met = sum(max(0, b["amount_cents"]) for b in raw["bookings"] if b["commitment"] == c["id"] and (until(b, "paid", key) or b in bills))
        ordered += max(0, c["amount_cents"] - met)
    awaited = state.awaited(key - timedelta(days=1))
    needed = max(0, max(0, -there) + invoiced + ordered - max(0, there) - awaited)
    available = max(0, state.funding - grant["received"] + min(grant["repaid"], grant["received"]) - awaited)
    return {"advanced": max(0, -there), "unspent": max(0, there), "awaited": awaited, "invoiced": invoiced, "ordered": ordered, "needed": needed,
            "available": available, "amount": min(needed, available), "ends": ends}


def amount(raw, key, field):
    """The amount that a field of the form asks for, None where it asks for a text or nobody knows."""
    state = Record(raw, key)
    fits = lambda i: (not field["cost_type"] or i.position == field["cost_type"]) and (not field["source"] or i.source == field["source"])
    cash, unpaid = Money([i for i in state.cash if fits(i)]), Money([i for i in state.in_kind if fits(i)])
    came = [i["amount_cents"] for i in state.incomes if not field["source"] or i["source"] == field["source"]]
    grant, of = state.grant(), call(raw, key)
    known_of = lambda source: any(not source or i["source"] == source for i in state.incomes + raw["instalments"])
    income, spent = known_of(field["source"]), bool(raw["budget"])
    granted = state.granted and known_of(state.granted["id"]) and spent
    plans = any(until(p, "date", key) if p["date"] else p["kind"] in ("", "Bewilligung") for p in raw["plans"])
    known = {
        "Bewilligt": (grant["funding"], grant["funding"] > 0),
        "Ansatz": (cash.planned, spent and plans),
        "Ausgaben": (cash.spent, spent),
        "Zuwendungsfähige Ausgaben": (cash.eligible, spent),
        "Unbare Eigenleistung": (unpaid.spent, spent),
        "Eingegangen": (sum(c for c in came if c > 0), income),
        "Zurückgezahlt": (-sum(c for c in came if c < 0), income),
        "Einnahmen weniger Ausgaben": (sum(i["amount_cents"] for i in state.incomes) - Money(state.cash).spent, income and spent),
        "Vorleistung": (of["advanced"], granted),
        "Förderung, noch nicht verwendet": (of["unspent"], granted),
        "Bedarf der nächsten Wochen": (of["needed"], granted),
        "Betrag des Mittelabrufs": (of["amount"], granted and grant["funding"] > 0),
    }
    value, is_known = known.get(field["value"], (None, False))
    return value if is_known else None
