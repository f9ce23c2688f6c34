//! Who is signed in, and what an address asks of them. The only place where that is decided.

use std::cell::RefCell;

use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum_login::{AuthUser, AuthnBackend};
use domain::event::{Event, Sight};
use domain::id::{AttemptId, CohortId, EnrolmentId, PersonId};
use domain::language::Language;
use domain::person::{Person, Role};
use store::person::Credentials;
use uuid::Uuid;

use crate::error::AppError;
use crate::state::App;

/// Who may reach an address. Each has exactly one, in [`crate::route`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Anyone,
    /// Anybody with a sign-in, also before they have chosen a password of their own.
    Arriving,
    /// Anybody who is signed in and settled.
    SignedIn,
    Trainer,
    /// Whoever works with the people of classes: trainers and coordinators.
    Instructor,
    Coordinator,
    Administrator,
}

impl Access {
    /// Whether somebody who is signed in and settled may pass.
    pub fn admits(self, person: &Person) -> bool {
        match self {
            Self::Anyone | Self::Arriving | Self::SignedIn => true,
            Self::Trainer => person.has(Role::Trainer),
            Self::Instructor => person.has(Role::Trainer) || person.has(Role::Coordinator),
            Self::Coordinator => person.has(Role::Coordinator),
            Self::Administrator => person.has(Role::Administrator),
        }
    }
}

/// The person who asks, put into the request by [`admit`].
#[derive(Clone, Debug)]
pub struct SignedIn(pub Person);

/// How the session layer sees a person.
#[derive(Clone, Debug)]
pub struct User {
    pub person: Person,
    pub password_hash: String,
}

impl AuthUser for User {
    type Id = Uuid;

    fn id(&self) -> Uuid {
        self.person.id.0
    }

    /// A new password signs every other browser out.
    fn session_auth_hash(&self) -> &[u8] {
        self.password_hash.as_bytes()
    }
}

tokio::task_local! {
    /// The person whom this request's session named, read together with it. Set and taken within one request.
    static ARRIVED: RefCell<Option<Credentials>>;
}

/// Runs a request so that whoever it comes from is read from the database once.
pub async fn arriving(request: Request, next: Next) -> Response {
    ARRIVED.scope(RefCell::new(None), next.run(request)).await
}

/// Notes who was read together with the session of this request.
pub fn arrived(found: Option<Credentials>) {
    // Outside a request there is nobody to note it for.
    let _ = ARRIVED.try_with(|arrived| arrived.replace(found));
}

/// How the session layer finds a person.
#[derive(Clone)]
pub struct People(pub App);

impl AuthnBackend for People {
    type User = User;
    type Credentials = ();
    type Error = store::Error;

    /// Signing in has rules of its own: see [`crate::sign_in`].
    async fn authenticate(&self, (): ()) -> Result<Option<User>, store::Error> {
        Ok(None)
    }

    async fn get_user(&self, id: &Uuid) -> Result<Option<User>, store::Error> {
        let arrived = ARRIVED.try_with(RefCell::take).ok().flatten();
        let found = match arrived.filter(|found| found.person.id.0 == *id) {
            Some(found) => Some(found),
            None => store::person::find_signed_in(&self.0.db, PersonId(*id)).await?,
        };
        Ok(found.map(|found| User { person: found.person, password_hash: found.password_hash }))
    }
}

pub type Session = axum_login::AuthSession<People>;

/// The door in front of an address.
#[derive(Clone)]
pub struct Door {
    pub app: App,
    pub access: Access,
    /// The address begins with a language.
    pub speaks: bool,
    pub sight: Option<Sight>,
}

/// Lets a request through to an address, or not.
pub async fn admit(State(door): State<Door>, session: Session, mut request: Request, next: Next) -> Response {
    let Door { app, access, speaks, sight } = door;
    let spoken = request.uri().path().split('/').nth(1).and_then(Language::from_code);
    if speaks && spoken.is_none() {
        return AppError::NotFound.into_response();
    }
    let person = session.user.map(|user| user.person);
    if let Some(person) = &person {
        request.extensions_mut().insert(SignedIn(person.clone()));
    }
    match check(access, person.as_ref()) {
        Ok(()) => match (person, sight) {
            (Some(person), Some(sight)) => seen(&app, &person, sight, request, next).await,
            _ => next.run(request).await,
        },
        Err(Refusal::ChoosePassword) => {
            let language = spoken.unwrap_or(Language::English);
            Redirect::to(&format!("/{}/password", language.code())).into_response()
        }
        Err(Refusal::SignIn) => crate::sign_in::ask(&app, request).await,
        Err(Refusal::Forbidden) => AppError::Forbidden.into_response(),
    }
}

/// Records that somebody looked at the data of others. What cannot be recorded is not shown.
async fn seen(app: &App, person: &Person, sight: Sight, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let named = RawPathParams::from_request_parts(&mut parts, app).await.ok();
    let id = |name: &str| named.as_ref()?.iter().find(|(known, _)| *known == name)?.1.parse::<Uuid>().ok();
    let (cohort, enrolment, seen, attempt) = (id("cohort"), id("enrolment"), id("person"), id("attempt"));
    let response = next.run(Request::from_parts(parts, body)).await;
    let event = match (cohort, seen, attempt) {
        (Some(cohort), ..) => {
            Event::PersonalDataSeen { sight, cohort: CohortId(cohort), enrolment: enrolment.map(EnrolmentId) }
        }
        (None, Some(person), _) => Event::PersonSeen { person: PersonId(person) },
        (None, None, Some(attempt)) => Event::AttemptSeen { attempt: AttemptId(attempt) },
        (None, None, None) => Event::ListSeen { sight },
    };
    // A form that is refused shows what the page shows.
    if !matches!(response.status(), StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY) {
        return response;
    }
    match store::event::record_alone(&app.db, Some(person.id), app.now(), &event).await {
        Ok(()) => response,
        Err(error) => AppError::from(error).into_response(),
    }
}

enum Refusal {
    SignIn,
    ChoosePassword,
    Forbidden,
}

fn check(access: Access, person: Option<&Person>) -> Result<(), Refusal> {
    if access == Access::Anyone {
        return Ok(());
    }
    let person = person.ok_or(Refusal::SignIn)?;
    if person.must_choose_password && access != Access::Arriving {
        return Err(Refusal::ChoosePassword);
    }
    if access.admits(person) { Ok(()) } else { Err(Refusal::Forbidden) }
}
