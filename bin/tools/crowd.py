"""A thousand people who begin a test at once, and five hundred who answer at once: part of bin/bench.

Every person has a session, an attempt and a connection of their own, as in an academy's hall. Their sign-ins are not
measured: the server is started with quick passwords for them.
"""

import asyncio
import re
import time
import urllib.parse

PEOPLE = 1000
ANSWERING = 500
SECONDS = 10
FORM = "application/x-www-form-urlencoded"


class Line:
    """One person's connection, kept open, with their cookies."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.reader = self.writer = None

    async def ask(self, method, path, fields=None):
        body = urllib.parse.urlencode(fields).encode() if fields is not None else b""
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nAccept-Encoding: br\r\n"
        if fields is not None:
            head += f"Content-Type: {FORM}\r\nContent-Length: {len(body)}\r\n"
        self.writer.write(head.encode() + b"\r\n" + body)
        await self.writer.drain()
        raw = await self.reader.readuntil(b"\r\n\r\n")
        lines = raw.decode("latin-1").split("\r\n")
        status = int(lines[0].split()[1])
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            if name.lower() == "set-cookie":
                key, _, kept = value.split(";")[0].partition("=")
                self.cookies[key] = kept
            headers[name.lower()] = value
        if headers.get("transfer-encoding") == "chunked":
            parts = []
            while size := int((await self.reader.readline()).strip() or b"0", 16):
                parts.append(await self.reader.readexactly(size))
                await self.reader.readline()
            await self.reader.readline()
            content = b"".join(parts)
        else:
            content = await self.reader.readexactly(int(headers.get("content-length", 0)))
        if status >= 400:
            raise SystemExit(f"{method} {path}: {status}")
        return headers, content


async def all_of(work, at_once):
    """Runs the pieces of work, so many at a time."""
    gate = asyncio.Semaphore(at_once)

    async def one(piece):
        async with gate:
            return await piece

    return await asyncio.gather(*(one(piece) for piece in work))


async def enrol(coordinator):
    headers, _ = await coordinator.ask("POST", "/en/coordinate/new", {
        "course": "hr-101", "name_en": "Hall", "state": "SS-EC", "begins": "2026-11-24", "ends": "2026-11-24", "language": "en"})
    cohort = re.search(r"/coordinate/([0-9a-f-]{36})", headers["location"]).group(1)
    rows = [f"Officer Number{n},ضابط {n},H{n},F,CPL,Hall,SS-EC" for n in range(PEOPLE)]
    text = "\n".join(["name_latin,name_arabic,service_no,sex,rank,unit,state", *rows])
    headers, _ = await coordinator.ask("POST", f"/en/coordinate/{cohort}/list/enrol", {"text": text})
    coordinator.writer.close()
    coordinator.writer = None
    plain = Line(coordinator.port)
    plain.cookies = coordinator.cookies
    page = await plain_page(plain, headers["location"])
    found = re.findall(r"<code[^>]*>([^<]+)</code>", page)
    return list(zip(found[::2], found[1::2]))


async def plain_page(line, path):
    """A page without compression."""
    reader, writer = await asyncio.open_connection("127.0.0.1", line.port, limit=1 << 24)
    cookies = "; ".join(f"{name}={value}" for name, value in line.cookies.items())
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    page = (await reader.read()).decode(errors="replace")
    writer.close()
    return page


async def settle(port, account, password):
    line = Line(port)
    await line.ask("POST", "/en/sign-in", {"account": account, "password": password})
    await line.ask("POST", "/en/password", {"password": f"hall-{account}-door", "again": f"hall-{account}-door"})
    return line


def hundredth(times):
    return sorted(times)[int(len(times) * 0.99)]


async def timed(times, work):
    began = time.perf_counter()
    result = await work
    times.append(time.perf_counter() - began)
    return result


async def begin(line, times):
    headers, _ = await timed(times, line.ask("POST", "/en/courses/hr-101/tests/pre", {}))
    line.attempt = headers["location"]
    await timed(times, line.ask("GET", line.attempt))
    await timed(times, line.ask("GET", f"{line.attempt}/sheet"))


async def answer(line, places, until, times):
    turn = 0
    while time.perf_counter() < until:
        for place in places:
            if time.perf_counter() >= until:
                return
            await timed(times, line.ask("POST", f"{line.attempt}/answers/{place}", {"answer": str(turn % 2)}))
        turn += 1


async def choices(line):
    """The places of a sheet at which one answer of several is picked."""
    found = []
    for place in range(12):
        page = await plain_page(line, f"{line.attempt}?question={place + 1}")
        # A scenario is picked step by step.
        if 'type="radio" name="answer"' in page and "step-of" not in page:
            found.append(place)
    return found


async def run(port, password):
    coordinator = Line(port)
    await coordinator.ask("POST", "/en/sign-in", {"account": "coordinator", "password": password})
    people = await enrol(coordinator)
    lines = await all_of([settle(port, *person) for person in people], 16)
    times = []
    began = time.perf_counter()
    await asyncio.gather(*(begin(line, times) for line in lines))
    start = time.perf_counter() - began
    rows = [(f"{len(lines)} people begin a test at once: all have every question", f"{start:.1f} s",
             f"p99 of a request {hundredth(times) * 1000:,.0f} ms")]
    some = lines[:ANSWERING]
    places = await all_of([choices(line) for line in some], 16)
    times = []
    began = time.perf_counter()
    await asyncio.gather(*(answer(line, known, began + SECONDS, times) for line, known in zip(some, places)))
    rows.append((f"Answers saved a second with {ANSWERING} people answering at once", f"{len(times) / (time.perf_counter() - began):,.0f}",
                 f"p99 {hundredth(times) * 1000:,.0f} ms"))
    return rows


def crowd(port, password):
    return asyncio.run(run(port, password))
