//! kill -9 while answers are being sent: what was acknowledged is there afterwards.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use domain::id::AttemptId;
use domain::person::Trainee;
use domain::question::{Given, Kind};

use crate::stage::{PASSWORD, root, site};

const ROUNDS: usize = 100;

struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    fn start(data: &std::path::Path, site: &std::path::Path) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
        let child = Command::new(env!("CARGO_BIN_EXE_amana"))
            .args(["serve", "--demo"])
            .current_dir(root())
            .env("AMANA_ADDR", address.to_string())
            .env("AMANA_DATA", data)
            .env("AMANA_SITE", site)
            .env("AMANA_DEMO_PASSWORD", PASSWORD)
            .env("AMANA_CHEAP_PASSWORDS", "true")
            .env_remove("AMANA_DATABASE_URL")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let server = Self { child, address };
        let started = Instant::now();
        while server.send("GET", "/healthz", "", "").is_none() {
            assert!(started.elapsed() < Duration::from_secs(60), "the server does not answer");
            std::thread::sleep(Duration::from_millis(10));
        }
        server
    }

    /// One request; `None` where the answer did not arrive whole.
    fn send(&self, method: &str, path: &str, cookie: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(self.address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        answer.contains("\r\n\r\n").then_some(answer)
    }

    fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn header(answer: &str, name: &str) -> Option<String> {
    answer.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_when_the_server_is_killed() {
    let (data, site) = (tempfile::tempdir().expect("a folder"), site());
    let mut server = Server::start(data.path(), site.path());
    let signed_in = server.send("POST", "/en/sign-in", "", &format!("account=trainee-new&password={PASSWORD}"));
    let signed_in = signed_in.expect("an answer");
    let cookie = signed_in
        .lines()
        .filter_map(|line| line.strip_prefix("set-cookie: amana="))
        .map(|rest| format!("amana={}", rest.split(';').next().unwrap_or_default()))
        .next()
        .expect("a session");
    let begun = server.send("POST", "/en/courses/hr-101/tests/pre", &cookie, "").expect("an answer");
    let attempt = header(&begun, "location: ").expect("the attempt begins");
    let id: AttemptId = attempt.rsplit('/').next().expect("an id").parse().expect("an id");

    let url = format!("sqlite://{}/amana.db", data.path().display());
    let db = store::Db::open(&url).await.expect("the database");
    let found = store::person::credentials(&db, "trainee-new").await.expect("read").expect("known");
    let trainee = Trainee::of(found.person);
    let edition = store::course::latest(&db, "hr-101").await.expect("published");
    let library = server::command::serve::library(&root().join("content")).expect("read");
    let course = app::edition::Editions::new(library).get(&db, edition.id).await.expect("read");
    let sheet = store::attempt::find_for(&db, &trainee, id).await.expect("found").attempt.sheet;
    let choices: Vec<usize> = (0..sheet.items.len())
        .filter(|place| matches!(course.questions[&sheet.items[*place].question].kind, Kind::Choice | Kind::TrueFalse))
        .collect();
    assert!(choices.len() > 3, "enough questions to send answers to");
    db.close().await.expect("closed");

    // What was acknowledged last, and what was sent after it without a word coming back.
    let mut acknowledged: BTreeMap<usize, usize> = BTreeMap::new();
    let mut sent = 0_usize;
    for round in 0..ROUNDS {
        let mut in_flight: BTreeMap<usize, usize> = BTreeMap::new();
        let after = Duration::from_millis(5 + (round as u64 * 37) % 60);
        let pid = server.child.id();
        // The clock of the crash starts with the first answer of the round, however slow the machine is today.
        let mut killer = None;
        loop {
            let place = choices[sent % choices.len()];
            let value = (sent / choices.len()) % 2;
            sent += 1;
            let answer =
                server.send("POST", &format!("{attempt}/answers/{place}"), &cookie, &format!("answer={value}"));
            match answer {
                Some(answer) => {
                    assert!(answer.starts_with("HTTP/1.1 303"), "round {round}: {answer}");
                    acknowledged.insert(place, value);
                    killer.get_or_insert_with(|| {
                        std::thread::spawn(move || {
                            std::thread::sleep(after);
                            let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
                        })
                    });
                }
                None => {
                    in_flight.insert(place, value);
                    break;
                }
            }
        }
        killer.expect("an answer was acknowledged in every round").join().expect("the killer is done");
        server.kill();
        let db = store::Db::open(&url).await.expect("the database opens after a crash");
        let kept = store::attempt::find_for(&db, &trainee, id).await.expect("found").attempt.answers;
        for (place, value) in &acknowledged {
            let allowed = [Some(*value), in_flight.get(place).copied()];
            let Some(Given::One(kept)) = kept.get(place).map(|kept| &kept.given) else {
                panic!("round {round}: answer {place} is gone")
            };
            assert!(allowed.contains(&Some(*kept)), "round {round}: answer {place} is {kept}, not {value}");
            assert!(*kept < 2);
        }
        for (place, kept) in kept {
            if let Given::One(kept) = kept.given {
                acknowledged.insert(place, kept);
            }
        }
        db.close().await.expect("closed");
        server = Server::start(data.path(), site.path());
    }
    eprintln!("{sent} answers sent over {ROUNDS} crashes, none lost that was acknowledged");
}
