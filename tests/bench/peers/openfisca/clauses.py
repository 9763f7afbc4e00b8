"""The ten clauses of the bench in OpenFisca, compared with the exact reading and then timed.

Needs Python 3.11 or later and OpenFisca (AGPL-3.0, a tool of this script alone; no test needs it):

    python3 -m venv /tmp/openfisca && /tmp/openfisca/bin/pip install openfisca-core==46.0.1
    npx tsx tests/bench/peers/openfisca/scenarios.ts > /tmp/scenarios.json
    /tmp/openfisca/bin/python tests/bench/peers/openfisca/clauses.py /tmp/scenarios.json

One company is one entity; a list has three places, as in the other peers. OpenFisca calculates in
32-bit floats, which hold whole numbers up to 16,777,216: awards that differ from the exact ones are
counted and said. It knows no unknown fact and no status. What is timed are the ten awards of facts
that are set already, in the time of this process alone, on one thread.
"""

import json
import os
import statistics
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

year = "2026"
places = (1, 2, 3)
companies = build_entity(key="company", plural="companies", label="Company", is_person=True)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def variable(name, value_type, formula=None):
    members = {"value_type": value_type, "entity": companies, "definition_period": DateUnit.YEAR, "label": name}
    if formula is not None:
        members["formula"] = formula
    return type(name, (Variable,), members)


def kind_of(values):
    if isinstance(values[0], bool):
        return bool
    return str if isinstance(values[0], str) else float


def formulas(p):
    """What each helper and each clause comes to, in the words of numpy."""

    def per_unit(place):
        return lambda company, period: np.minimum(company(f"price{place}", period) * p["PD-7 rate"], p["PD-7 unit cap"])

    def reward(place):
        return lambda company, period: (
            company(f"delivered{place}", period) * company(f"repeat{place}", period) * company(f"per_unit{place}", period)
        )

    def round_support(place):
        def formula(company, period):
            fund = company(f"fund{place}", period)
            passes = (company(f"amount{place}", period) - fund >= p["LH-13 threshold"]) * (
                company(f"day{place}", period) > p["LH-13 day"]
            )
            paid = np.maximum(company(f"paid{place}", period) - fund, 0)
            return passes * np.minimum(paid * p["LH-13 rate"], p["LH-13 cap"])

        return formula

    def total(company, period, name):
        return sum(company(f"{name}{place}", period) for place in places)

    def pd_7(company, period):
        units = sum(company(f"delivered{i}", period) * company(f"repeat{i}", period) for i in places)
        large = sum((company(f"units{i}", period) >= p["PD-7 order units"]) * company(f"reward{i}", period) for i in places)
        reached = np.where(units >= p["PD-7 year units"], total(company, period, "reward"), large)
        return company("made", period) * np.minimum(reached, p["PD-7 year cap"])

    def cn_8_3(company, period):
        gate = company("open", period) * np.logical_not(company("budgeted", period))
        return gate * np.minimum(company("investment", period) * p["CN-8.3 rate"], p["CN-8.3 cap"])

    def lh_10a(company, period):
        gate = company("open", period) * (company("is_issuer", period))
        rest = company("investment", period) - company("fiscal", period)
        return gate * np.floor(np.minimum(rest * p["LH-10a rate"], p["LH-10a cap"]) / 100) * 100

    def lh_13(company, period):
        best = np.maximum(np.maximum(company("round1", period), company("round2", period)), company("round3", period))
        return np.logical_not(company("financed", period)) * np.floor(best / 100) * 100

    def xh_2(company, period):
        revenue, highest = company("revenue", period), company("highest", period)
        steps = ("third", "second", "first")
        tiers = np.select(
            [revenue > p[f"XH-2 {step}"] for step in steps],
            [(highest <= p[f"XH-2 {step}"]) * p[f"XH-2 {step} cap"] for step in steps],
            0,
        )
        return company("generative", period) * np.maximum(tiers - company("received", period), 0)

    def capped(name, clause):
        return lambda company, period: np.minimum(company(name, period) * p[f"{clause} rate"], p[f"{clause} cap"])

    helpers = {
        **{f"per_unit{i}": per_unit(i) for i in places},
        **{f"reward{i}": reward(i) for i in places},
        **{f"round{i}": round_support(i) for i in places},
    }
    clauses = {
        "PD-1": lambda company, period: company("benchmark", period) * capped("investment", "PD-1")(company, period),
        "PD-7": pd_7,
        "CN-7.1": lambda company, period: sum(capped(f"raised{i}", "CN-7.1")(company, period) for i in places),
        "CN-8.3": cn_8_3,
        "LH-10a": lh_10a,
        "LH-13": lh_13,
        "SZ-1": capped("model", "SZ-1"),
        "SZ-7.1": capped("sales", "SZ-7.1"),
        "XH-2": xh_2,
        "XH-5": capped("compute", "XH-5"),
    }
    return helpers, clauses


def variable_name(clause):
    return "award_" + clause.replace("-", "_").replace(".", "_")


def main():
    asked = load(sys.argv[1])
    facts = {name: values for name, values in asked["facts"].items() if name != "role"}
    facts["is_issuer"] = [role in ("issuer", "both") for role in asked["facts"]["role"]]
    helpers, clauses = formulas(asked["parameters"])

    system = TaxBenefitSystem([companies])
    for name, values in facts.items():
        system.add_variable(variable(name, kind_of(values)))
    for name, formula in helpers.items():
        system.add_variable(variable(name, float, formula))
    for clause, formula in clauses.items():
        system.add_variable(variable(variable_name(clause), float, formula))

    def stated(copies):
        count = len(facts["investment"]) * copies
        simulation = SimulationBuilder().build_default_simulation(system, count)
        for name, values in facts.items():
            simulation.set_input(name, year, np.tile(np.array(values), copies))
        return simulation, count

    def awards(simulation):
        return {clause: simulation.calculate(variable_name(clause), year) for clause in clauses}

    found = awards(stated(1)[0])
    different = {}
    for clause, values in found.items():
        fen = np.rint(values.astype(np.float64) * 100).astype(np.int64)
        expected = np.array(asked["awards"][clause])
        off = fen != expected
        if off.any():
            different[clause] = (int(off.sum()), int(np.abs(fen - expected).max()))
        # A wrong rule is another matter than a rounded float.
        if (np.abs(fen - expected) > 1 + np.abs(expected) * 1e-6 + 10_000).any():
            raise SystemExit(f"{clause} is calculated otherwise")
    count = len(facts["investment"])
    print(f"{count} scenarios, {len(clauses)} clauses compared")
    for clause, (number, most) in different.items():
        print(f"  {clause}: {number} of {count} differ from the exact fen, by at most {most / 100:.2f} yuan")

    for copies, runs in ((10, 25), (100, 11)):
        times = []
        for run in range(runs + 2):
            simulation, rows = stated(copies)
            begun = time.process_time()
            awards(simulation)
            if run >= 2:
                times.append((time.process_time() - begun) * 1e6 / rows)
        print(f"{rows} rows: median {statistics.median(times):.4f}, best {min(times):.4f} µs a scenario")


main()
