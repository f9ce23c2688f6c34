"""A country of people who do not exist, and how long a coordinator of all of it waits for each page: part of bin/bench.

The pages are asked for one after the other, as one person does. The server has all cores; the database is on the same
machine. Each figure of a page is the median of five, after one that is not counted.
"""

import csv
import http.client
import os
import re
import resource
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.parse

TIMES = 5
LIST = 1000
NAMES = ["Mary", "Grace", "Esther", "Anna", "Peter", "James", "Samuel", "Joseph", "Daniel", "Moses"]
PAIRS = [("course", "sex"), ("state", "sex"), ("unit", "sex"), ("state", "month"), ("band", "kind"), ("unit", "month")]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Country:
    """One database, and the program on it."""

    def __init__(self, root, binary, site, password, url=None):
        self.root, self.binary, self.password = root, binary, password
        self.port = free_port()
        self.data = tempfile.mkdtemp(prefix="amana-scale-")
        self.env = dict(os.environ, AMANA_ADDR=f"127.0.0.1:{self.port}", AMANA_DATA=self.data, AMANA_SITE=site,
                        AMANA_DEMO_PASSWORD=password, AMANA_LOG="error", AMANA_CHEAP_PASSWORDS="true")
        if url:
            self.env["AMANA_DATABASE_URL"] = url
        self.server = None
        self.cookie = ""

    def run(self, *args):
        """How long a command takes, and what it says."""
        began = time.perf_counter()
        done = subprocess.run([self.binary, *args], cwd=self.root, env=self.env, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"amana {' '.join(args)}: {done.stderr}")
        return time.perf_counter() - began, done.stdout

    def serve(self, *args):
        self.server = subprocess.Popen([self.binary, "serve", *args], cwd=self.root, env=self.env,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                if self.ask("GET", "/healthz")[0] == 200:
                    break
            except OSError:
                pass
            time.sleep(0.1)
        form = urllib.parse.urlencode({"account": "coordinator", "password": self.password})
        for cookie in self.ask("POST", "/en/sign-in", form)[1].get_all("set-cookie") or []:
            if cookie.startswith("amana="):
                self.cookie = cookie.split(";")[0]

    def ask(self, method, path, body=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        fields = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        line.request(method, path, body, fields)
        answer = line.getresponse()
        whole = answer.read()
        line.close()
        return answer.status, answer.msg, whole

    def file(self, path):
        status, _, whole = self.ask("GET", path)
        if status != 200:
            raise SystemExit(f"{path}: {status}")
        return whole

    def page(self, path):
        return self.file(path).decode(errors="replace")

    def post(self, path, fields):
        """Sends a form, and says where it leads."""
        status, headers, whole = self.ask("POST", path, urllib.parse.urlencode(fields))
        if status != 303:
            raise SystemExit(f"{path}: {status}\n{whole.decode(errors='replace')[:2000]}")
        return headers["location"]

    def peak(self):
        """The most memory that the server has held, in megabytes."""
        with open(f"/proc/{self.server.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) // 1024

    def wait(self, path):
        """How long one waits for a page, in milliseconds."""
        self.page(path)
        times = []
        for _ in range(TIMES):
            began = time.perf_counter()
            self.page(path)
            times.append(time.perf_counter() - began)
        return statistics.median(times) * 1000

    def close(self):
        if self.server:
            self.server.terminate()
            self.server.wait(30)
        shutil.rmtree(self.data, ignore_errors=True)


def pages(country):
    """What is looked at, by what it is called."""
    report = "/en/coordinate/report"
    year = time.gmtime().tm_year
    all_years = f"from={year - 4}-01-01&until={year}-12-31"
    for rows, columns in PAIRS:
        yield f"Report, {rows} by {columns}, this year", f"{report}?rows={rows}&columns={columns}"
    yield "Report, unit by sex, this year, to pass on", f"{report}?rows=unit&columns=sex&outside=yes"
    for counting in ["enrolled", "took-part", "certified"]:
        yield f"Report, state by sex, all years, {counting}", f"{report}?rows=state&columns=sex&counting={counting}&{all_years}"
    yield "Report, unit by month, all years, to pass on", f"{report}?rows=unit&columns=month&outside=yes&{all_years}"
    yield "Report as CSV", f"{report}/csv?rows=unit&columns=sex"
    yield "Report as a workbook", f"{report}/xlsx?rows=unit&columns=sex"
    for months in [3, 36]:
        yield f"Refresher, the next {months} months", f"/en/coordinate/refresher?within={months}"
    yield "Revocations that wait", "/en/coordinate/revocations"
    for text in ["Mary", "Grace Peter John", "R0000007"]:
        yield f"People, looking for {text}", f"/en/coordinate/people?{urllib.parse.urlencode({'name': text})}"
    yield "Classes, the first page", "/en/coordinate"
    yield "Classes of a state and a year, page 2", f"/en/coordinate?state=SS-EC&year={year - 1}&page=1"
    listed = country.page(f"/en/coordinate?year={year - 1}")
    classes = re.findall(r'href="(/en/coordinate/[0-9a-f-]{36})"', listed)
    found = classes[len(classes) // 2]
    for name, rest in [("A class", ""), ("Its gradebook", "/gradebook"), ("Its training return", "/return"), ("Its ceremony", "/ceremony")]:
        yield name, found + rest
    member = re.search(r'href="(/en/coordinate/[0-9a-f-]{36}/people/[0-9a-f-]{36})"', country.page(found)).group(1)
    yield "One person of it", member
    known = country.page("/en/coordinate/people?name=R0000007")
    yield "One person of the register", re.search(r'href="(/en/coordinate/people/[0-9a-f-]{36})"', known).group(1)
    country.found = found.rsplit("/", 1)[1]
    folder = os.path.join(country.data, "table")
    country.run("certificates", "export", "--class", country.found, "--format", "csv", "--out", folder, "--as", "coordinator")
    with open(os.path.join(folder, os.listdir(folder)[0]), encoding="utf-8-sig") as table:
        code = next(cell for row in csv.reader(table) for cell in row if re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", cell))
    yield "Verifying a certificate by its code", f"/v/{code}"


def papers(country):
    """The papers of a class, made for the first time."""
    folder = os.path.join(country.data, "papers")
    took, _ = country.run("certificates", "export", "--class", country.found, "--format", "pdf", "--out", folder, "--as", "coordinator")
    sizes = [os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return [("Papers of a class as files, by command", f"{len(sizes) / took:,.0f} a second", f"{len(sizes)} in {took:.1f} s, with starting"),
            ("Size of a certificate", f"{statistics.median(sizes):,.0f} bytes", f"largest command so far: {peak} MB")]


def people_list(country):
    """A list of people who are new, and called as others are."""
    path = os.path.join(country.data, "list.csv")
    with open(path, "w", encoding="utf-8") as out:
        out.write("name_latin,name_arabic,service_no,sex,rank,unit,state\n")
        for n in range(LIST):
            # Names that thousands have already: each of them is looked at.
            first, second, third = NAMES[n % 10], NAMES[n // 10 % 10], NAMES[n // 100 % 10]
            out.write(f"{first} {second} {third},,N{n},F,CPL,Hall,SS-EC\n")
    took, _ = country.run("people", "import", path, "--as", "coordinator")
    return [(f"Taking a list of {LIST:,} into the register, by command", f"{took:.1f} s", "passwords hashed at no cost")]


def measure(root, binary, site, password, size, url, tell):
    country = Country(root, binary, site, password, url)
    try:
        country.run("import", "content/courses")
        tell("Inventing a country")
        took, said = country.run("seed", "--scale", *size)
        tell(said.splitlines()[0] + f" {took:.0f} s")
        rows = [("Seeding", f"{took:,.0f} s", "")]
        if not url:
            rows.append(("Size of the database", f"{os.path.getsize(os.path.join(country.data, 'amana.db')) / 1e9:.2f} GB", ""))
        began = time.perf_counter()
        country.serve()
        rows.append(("Until the server answers", f"{time.perf_counter() - began:.1f} s", ""))
        for name, path in pages(country):
            took = country.wait(path)
            rows.append((name, f"{took:,.0f} ms", "over a second" if took > 1000 else ""))
            tell(f"{name}: {took:,.0f} ms")
        rows.append(("Peak memory of the server", f"{country.peak()} MB", ""))
        took, _ = country.run("audit", "verify")
        rows.append(("Verifying the audit log", f"{took:.1f} s", ""))
        return rows + papers(country) + people_list(country)
    finally:
        country.close()


def scale(root, binary, site, password, tell):
    """The same on both databases, side by side."""
    size = os.environ.get("BENCH_SCALE", "").split()
    tell("A whole country, on SQLite")
    left = measure(root, binary, site, password, size, None, tell)
    folder = tempfile.mkdtemp(prefix="amana-postgres-")
    os.chmod(folder, 0o755)
    started = subprocess.run([f"{root}/bin/postgres", "start", folder], check=True, capture_output=True, text=True)
    try:
        tell("The same on PostgreSQL")
        right = measure(root, binary, site, password, size, started.stdout.strip(), tell)
    finally:
        subprocess.run([f"{root}/bin/postgres", "stop", folder], check=False)
    other = {name: (figure, more) for name, figure, more in right}
    table = []
    for name, figure, more in left:
        there, besides = other.get(name, ("", ""))
        table.append((name, figure, there, more or besides))
    return table
