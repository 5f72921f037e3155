"""The scheduling problem of a recipe for OR-Tools CP-SAT, the peer that compare.py measures beside.

Days are Booleans, starts and lengths intervals; members are NoOverlap or Cumulative, `load` an integer for each member and week.
It starts from a schedule given as a hint.
"""
from collections import defaultdict
from datetime import date, datetime
from time import monotonic

from ortools.sat.python import cp_model


class Course(cp_model.CpSolverSolutionCallback):
    """Notes when each better schedule came."""

    def __init__(self):
        super().__init__()
        self.began, self.points = monotonic(), []

    def on_solution_callback(self):
        self.points.append((monotonic() - self.began, int(self.objective_value)))


def solve(problem, hint, seconds, seed):
    """The seconds and points of each better answer, and the bound."""
    model = cp_model.CpModel()
    first = problem.first
    horizon = [(day - first).days for day in problem.days()]
    costs, start, end, day, placed = [], {}, {}, {}, {}
    of_who, of_venue, of_week = defaultdict(list), defaultdict(list), defaultdict(list)
    deadlines = defaultdict(list)
    relations = list(problem.relations())
    for earlier, later, gap, _ in relations:
        if isinstance(earlier, date):
            deadlines[later].append(lambda s, e, a=earlier, g=gap: s >= (g.day_after(a) if g else a))
        elif isinstance(later, date):
            deadlines[earlier].append(lambda s, e, b=later, g=gap: (g.day_after(e) if g else e) <= b)
    previous = {m["id"]: m for m in hint["meetings"]}

    for one in problem.instances:
        series, last = one.series, one.series.span_days - 1
        days = [d for d in problem.start_days(series, one.body) if one.fixed_day in (None, d)]
        days = [d for d in days if all(ok(d, date.fromordinal(d.toordinal() + last)) for ok in deadlines[one.id])]
        minutes = [m for m in series.start_minutes() if one.fixed_minute in (None, m)]
        present = model.new_bool_var("")
        placed[one.id] = present
        costs.append(problem.weights.get("unscheduled", 1000) * (1 - present))
        if not days or not minutes:
            model.add(present == 0)
            continue
        position = problem.position(series, one.body)
        on = {d: model.new_bool_var("") for d in days}
        model.add(sum(on.values()) == present)
        day[one.id] = model.new_int_var_from_domain(cp_model.Domain.from_values([(d - first).days for d in days]), "")
        minute = model.new_int_var_from_domain(cp_model.Domain.from_values(minutes), "")
        start[one.id] = model.new_int_var(0, 1440 * len(horizon), "")
        model.add(start[one.id] == 1440 * day[one.id] + minute)
        length = 1440 * last + series.minutes
        end[one.id] = start[one.id] + length
        for d, literal in on.items():
            model.add(day[one.id] == (d - first).days).only_enforce_if(literal)
            weights, cost = problem.weights, 0
            if one.ideal is not None:
                cost += weights["even"] * abs(position[d] - one.ideal)
            if series.prefer_weekdays is not None and d.weekday() not in series.prefer_weekdays:
                cost += weights["weekday"]
            touched = [date.fromordinal(d.toordinal() + n) for n in range(last + 1)]
            if any(span.contains(t) for span in series.avoid for t in touched):
                cost += weights["avoid"]
            if cost:
                costs.append(cost * literal)
            for member in one.members:
                of_week[member, d.isocalendar()[:2]].append(literal)
        unliked = [m for m in minutes if (series.prefer_from is not None and m < series.prefer_from)
                   or (series.prefer_to is not None and m + series.minutes > series.prefer_to)]
        if unliked and series.unit != "days":
            is_unliked = model.new_bool_var("")
            liked = cp_model.Domain.from_values([m for m in minutes if m not in unliked] or [-1])
            model.add_linear_expression_in_domain(minute, liked).only_enforce_if(~is_unliked)
            costs.append(problem.weights["time_of_day"] * is_unliked)
        stay = model.new_optional_interval_var(start[one.id], length, end[one.id], present, "")
        for who in {seat for p in one.participants for seat in problem.seats(p)}:
            of_who[who].append(stay)
        choices = []
        for venue in one.venues():
            if (problem.venue_capacity.get(venue) or 10**6) < len(one.participants):
                continue
            chosen = model.new_bool_var("")
            choices.append(chosen)
            of_venue[venue].append(
                model.new_optional_interval_var(start[one.id], length, end[one.id], chosen, ""))
            if one.id in previous:
                model.add_hint(chosen, previous[one.id]["venue"] == venue)
        if one.series.venues:
            model.add(sum(choices) == present)
        model.add_hint(present, one.id in previous)
        if one.id in previous:
            at = datetime.fromisoformat(previous[one.id]["start"]).replace(tzinfo=None)
            model.add_hint(minute, at.hour * 60 + at.minute)
            for d, literal in on.items():
                model.add_hint(literal, d == at.date())

    def apart(one, other, gap):
        """From the earlier one's day to the later one's, by the calendar."""
        allowed = model.new_int_var(0, 10**5, "")
        table = [(gap.day_after(date.fromordinal(first.toordinal() + n)) - first).days for n in horizon]
        model.add_element(one, table, allowed)
        return other >= allowed

    def both(constraint, *ids):
        constraint.only_enforce_if([placed[i] for i in ids])

    for chain in problem.of_body.values():
        for a, b in zip(chain, chain[1:]):
            if a.id in day and b.id in day:
                both(model.add(start[b.id] >= end[a.id]), a.id, b.id)
                if not a.series.spacing.zero:
                    both(model.add(apart(day[a.id], day[b.id], a.series.spacing)), a.id, b.id)
    for earlier, later, gap, _ in relations:
        if earlier in day and later in day:
            if gap is None or gap.minutes:
                both(model.add(start[later] >= end[earlier] + (gap.minutes if gap else 0)), earlier, later)
            else:
                last = problem.by_id[earlier].series.span_days - 1
                both(model.add(apart(day[earlier] + last, day[later], gap)), earlier, later)
    for who, stays in of_who.items():
        capacity = problem.capacity(who)
        if capacity == 1:
            model.add_no_overlap(stays)
        elif len(stays) > capacity:
            model.add_cumulative(stays, [1] * len(stays), capacity)
    for stays in of_venue.values():
        model.add_no_overlap(stays)
    for (member, _), literals in of_week.items():
        free = problem.free_meetings(member)
        if len(literals) > free:
            over = model.new_int_var(0, len(literals), "")
            model.add(over >= sum(literals) - free)
            costs.append(problem.weights["load"] * over)
    model.minimize(sum(costs))

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.random_seed = seed
    course = Course()
    solver.solve(model, course)
    return course.points, int(solver.best_objective_bound)
