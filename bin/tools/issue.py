"""A thousand people of one class are given their certificates at once: part of bin/bench.

The class is of a course that asks for presence alone, and everything is done as a coordinator does it: over HTTP, on an
installation of its own. The server has both cores.
"""

import os
import re
import resource
import time
import urllib.parse

from scale import Country

PEOPLE = 1000
COURSE = {
    "course.toml": """code = "BB-101"
version = "1.0.0"
languages = ["en", "ar"]
hours = 6
notice = "none"
clearance = "outside"
review = "draft"

[title]
en = "A day together"
ar = "يوم معًا"

[summary]
en = "For figures alone."
ar = "للقياس فقط."

[audience]
en = "Nobody."
ar = "لا أحد."

[[outcome]]
id = "be"
en = "Be there"
ar = "الحضور"

[completion]
attendance = 80
lessons = false

[certificate]
kind = "participation"
""",
    "01-day/module.toml": '[title]\nen = "The day"\nar = "اليوم"\n',
    "01-day/01-day.en.md": '+++\ntitle = "The day"\nminutes = 5\noutcomes = ["be"]\nstandards = []\nnotice = "none"\n+++\n\n## Come {#come}\n\nCome and listen.\n',
    "01-day/01-day.ar.md": '+++\ntitle = "اليوم"\nminutes = 5\noutcomes = ["be"]\nstandards = []\nnotice = "none"\n+++\n\n## احضر {#come}\n\nاحضر واستمع.\n',
}


def found(pattern, text):
    """All that is found, once each, in its order."""
    return list(dict.fromkeys(re.findall(pattern, text)))


def opened(country):
    """A class of a day in which everybody was there."""
    folder = os.path.join(country.data, "course")
    for name, text in COURSE.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
    country.run("import", folder)
    country.serve("--demo")
    day = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 86400 * (2 if time.gmtime().tm_wday == 0 else 1)))
    fields = {"course": "bb-101", "name_en": "Hall", "state": "SS-EC", "begins": day, "ends": day, "language": "en"}
    moved = country.post("/en/coordinate/new", fields)
    cohort = re.search(r"/coordinate/([0-9a-f-]{36})", moved).group(1)
    path = os.path.join(country.data, "list.csv")
    with open(path, "w", encoding="utf-8") as out:
        out.write("name_latin,name_arabic,service_no,sex,rank,unit,state\n")
        for n in range(PEOPLE):
            name = f"{chr(65 + n % 26)}chol {chr(65 + n // 26 % 26)}eng Number{n}"
            out.write(f"{name},أشول دينق,N{n},{'MF'[n % 2]},CPL,Station {n % 12},SS-EC\n")
    country.run("people", "import", path, "--class", cohort, "--as", "coordinator")
    for session in found(r"/attendance/([0-9a-f-]{36})", country.page(f"/en/coordinate/{cohort}/attendance")):
        path = f"/en/coordinate/{cohort}/attendance/{session}"
        seats = found(r'name="(p-[0-9a-f-]{36})"', country.page(path))
        country.post(path, [(seat, "present") for seat in seats] + [("reason", "Kept on paper")])
    return cohort


def issue(root, binary, site, password, tell):
    country = Country(root, binary, site, password)
    try:
        tell(f"Certificates for a class of {PEOPLE:,}")
        cohort = opened(country)
        began = time.perf_counter()
        batch = country.post(f"/en/coordinate/{cohort}/certificates", {"enrolment": "all"})
        asked = time.perf_counter() - began
        while "<progress" in country.page(batch):
            time.sleep(0.25)
        took = time.perf_counter() - began
        issued = len(found(r"/certificates/([0-9a-f-]{36})/pdf", country.page(batch)))
        if issued != PEOPLE:
            raise SystemExit(f"{issued} of {PEOPLE} were issued.")
        rows = [(f"{PEOPLE:,} certificates issued as a job", f"{took:.1f} s", f"{PEOPLE / took:,.0f} a second; the form answers in {asked * 1000:.0f} ms"),
                ("Peak memory of the server after that", f"{country.peak()} MB", "")]
        began = time.perf_counter()
        size = 0
        piles = found(r'href="(/en/coordinate/[^"]*/certificates/pdf[^"]*)"', country.page(f"/en/coordinate/{cohort}"))
        for pile in piles:
            size += len(country.file(pile))
        took = time.perf_counter() - began
        rows.append(("All of them for the printer", f"{took:.1f} s", f"{len(piles)} files, {size / 1e6:.1f} MB; peak {country.peak()} MB"))
        folder = os.path.join(country.data, "papers")
        took, _ = country.run("certificates", "export", "--class", cohort, "--format", "pdf", "--out", folder, "--as", "coordinator")
        sizes = sorted(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        rows.append(("One file each, each with its badge, by command", f"{took:.1f} s",
                     f"{len(sizes) / took:,.0f} a second, {sizes[len(sizes) // 2]:,} bytes each; largest command so far {peak} MB"))
        return rows
    finally:
        country.close()
