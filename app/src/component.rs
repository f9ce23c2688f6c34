//! The few pieces that pages share.

use domain::shown::Shown;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::form::Form;
use crate::here::Here;
use crate::island::textarea;
use crate::t;

/// The strands of a basket's rim, clockwise from the top. The mark, the rings of progress and `style/mark.svg` are
/// all woven of these.
const STRANDS: [&str; 12] = [
    "M49 22q16-15 24-9 10 5 13 15-4-9-26-3z",
    "M62 26q21-5 25 5 7 8 4 19 0-10-21-16z",
    "M71 36q21 7 20 17 1 10-7 18 6-8-10-24z",
    "M74 49q15 16 9 24-5 10-15 13 9-4 3-26z",
    "M70 62q5 21-5 25-8 7-19 4 10 0 16-21z",
    "M60 71q-7 21-17 20-10 1-18-7 8 6 24-10z",
    "M47 74q-16 15-24 9-10-5-13-15 4 9 26 3z",
    "M34 70q-21 5-25-5-7-8-4-19 0 10 21 16z",
    "M25 60q-21-7-20-17-1-10 7-18-6 8 10 24z",
    "M22 47q-15-16-9-24 5-10 15-13-9 4-3 26z",
    "M26 34q-5-21 5-25 8-7 19-4-10 0-16 21z",
    "M36 25q7-21 17-20 10-1 18 7-8-6-24 10z",
];

/// The mark: the woven rim of a basket. Every third strand is of another colour.
pub fn mark() -> impl IntoView {
    let every = |wanted: bool| -> String {
        let strands = STRANDS.iter().enumerate().filter(|(place, _)| (place % 3 == 0) == wanted);
        strands.map(|(_, strand)| *strand).collect()
    };
    view! {
        <svg class="mark" viewBox="2 2 92 92" aria-hidden="true">
            <path d=every(false)/>
            <path class="accent" d=every(true)/>
        </svg>
    }
}

/// How far something is, as a rim that is woven strand by strand, with the figure in words beside it. Whatever is
/// done shows as a strand, and only all of it closes the rim.
pub fn ring(done: usize, of: usize) -> impl IntoView {
    let share = (done * STRANDS.len()).checked_div(of).unwrap_or_default();
    let (woven, open) = STRANDS.split_at(share.clamp(usize::from(done > 0), STRANDS.len()));
    view! {
        <svg class="ring" viewBox="2 2 92 92" aria-hidden="true">
            <path d=open.concat()/>
            <path class="done" d=woven.concat()/>
        </svg>
    }
}

/// From one day to another. A line may break between the two days, never inside one.
pub fn days(here: &Here, first: Date, last: Date) -> impl IntoView + use<> {
    let day = |date: Date| view! { <bdi class="day">{here.text().date(date)}</bdi> };
    let until = (first != last).then(|| view! { " – "{day(last)} });
    view! { {day(first)}{until} }
}

/// A small drawing beside a word; never alone.
pub fn icon(name: &str) -> impl IntoView + use<> {
    let path = match name {
        "done" => "M4 12.500l5.500 5.500L20 7",
        "open" => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",
        "next" => "M5 12h13M12.500 6l6 6-6 6",
        "back" => "M19 12H6M11.500 6l-6 6 6 6",
        "device" => "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M11 18h2",
        "sound" => "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11",
        "clock" => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.500V12l3 2",
        "warning" => "M12 4L2.800 20h18.400zM12 10v4.500M12 17.500v.1",
        "wrong" => "M6 6l12 12M18 6L6 18",
        _ => "M4 12h16",
    };
    let directional = matches!(name, "next" | "back");
    view! { <svg class="icon" class:flips=directional viewBox="0 0 24 24" aria-hidden="true"><path d=path/></svg> }
}

/// A figure as a bar, beside its number: a part of the longest.
pub fn bar(figure: u64, of: u64) -> impl IntoView + use<> {
    let width = (figure * 100).checked_div(of).unwrap_or_default();
    view! {
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width=width.to_string() height="10"/>
        </svg>
    }
}

/// Women and men as one bar, beside their numbers: a part of the longest. Women are filled, men are an outline, so that
/// they can be told apart on any paper.
pub fn bar_of_both(women: usize, men: usize, of: usize) -> impl IntoView + use<> {
    let part = |count: usize| (count * 100) as f64 / of.max(1) as f64;
    let (women, men) = (part(women), part(men));
    view! {
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width=women.to_string() height="10"/>
            <rect class="outline" x=women.to_string() width=men.to_string() height="10"/>
        </svg>
    }
}

/// What a form is about, as it stood when somebody began to type; `typed` is the form where it comes back.
pub fn shown(now: Shown, typed: Option<&Form>) -> impl IntoView + use<> {
    let shown = typed.and_then(Form::shown).unwrap_or(now);
    view! { <input type="hidden" name="shown" value=shown.to_string()/> }
}

/// What the last action did, after the redirect that followed it.
#[component]
pub fn Said(here: Here) -> impl IntoView {
    let said = match here.said() {
        Some("lesson-done") => Some(t!(here, "lesson-said-done")),
        Some("answer-kept") => Some(t!(here, "attempt-said-kept")),
        Some("password-chosen") => Some(t!(here, "sign-in-said-password")),
        Some("signed-out") => Some(t!(here, "sign-in-said-signed-out")),
        Some("attendance") => Some(t!(here, "coordinate-said-attendance")),
        Some("practical") => Some(t!(here, "coordinate-said-practical")),
        Some("assessed") => Some(t!(here, "practical-said")),
        Some("brought") => Some(t!(here, "coordinate-said-brought")),
        Some("brought-some") => Some(t!(here, "coordinate-said-brought-some")),
        Some("undone") => Some(t!(here, "coordinate-said-undone")),
        Some("coached") => Some(t!(here, "coordinate-said-coached")),
        Some("printed") => Some(t!(here, "paper-said-printed")),
        Some("called-off") => Some(t!(here, "paper-said-called-off")),
        Some("revoked") => Some(t!(here, "coordinate-said-revoked")),
        Some("revocation-asked") => Some(t!(here, "coordinate-said-revocation-asked")),
        Some("revocation-dropped") => Some(t!(here, "coordinate-said-revocation-dropped")),
        Some("signatory-saved") => Some(t!(here, "design-said-signatory")),
        Some("signatory-removed") => Some(t!(here, "design-said-removed")),
        Some("logo-saved") => Some(t!(here, "design-said-logo")),
        Some("logo-ended") => Some(t!(here, "design-said-logo-ended")),
        Some("wording-saved") => Some(t!(here, "design-said-wording")),
        Some("wording-used") => Some(t!(here, "design-said-used")),
        Some("entry-added") => Some(t!(here, "reference-said-added")),
        Some("entry-changed") => Some(t!(here, "reference-said-changed")),
        Some("entry-retired") => Some(t!(here, "reference-said-retired")),
        Some("entry-returned") => Some(t!(here, "reference-said-returned")),
        Some("role-granted") => Some(t!(here, "staff-said-granted")),
        Some("role-ended") => Some(t!(here, "staff-said-ended")),
        Some("too-many") => Some(t!(here, "certificate-said-too-many")),
        Some("reissued") => Some(t!(here, "coordinate-said-reissued")),
        Some("not-reissued") => Some(t!(here, "coordinate-said-not-reissued")),
        Some("other-name") => Some(t!(here, "coordinate-said-other-name")),
        Some("corrected") => Some(t!(here, "register-said-corrected")),
        Some("merged") => Some(t!(here, "merge-said-merged")),
        Some("separated") => Some(t!(here, "merge-said-separated")),
        Some("erased") => Some(t!(here, "erasure-said")),
        Some("dismissed") => Some(t!(here, "merge-said-dismissed")),
        Some("assigned") => Some(t!(here, "coordinate-said-assigned")),
        Some("released") => Some(t!(here, "coordinate-said-released")),
        Some("half-day-off") => Some(t!(here, "session-said-off")),
        Some("half-day-on") => Some(t!(here, "session-said-on")),
        Some("half-day-added") => Some(t!(here, "session-said-added")),
        Some("planned") => Some(t!(here, "coordinate-said-planned")),
        Some("class-changed") => Some(t!(here, "change-said")),
        Some("backed") => Some(t!(here, "standing-said-saved")),
        Some("suspended") => Some(t!(here, "standing-said-suspended")),
        Some("resumed") => Some(t!(here, "standing-said-resumed")),
        Some("listed") => Some(t!(here, "venue-said-added")),
        Some("changed") => Some(t!(here, "venue-said-changed")),
        Some("closed") => Some(t!(here, "venue-said-closed")),
        Some("reopened") => Some(t!(here, "venue-said-reopened")),
        Some("withdrawn") => Some(t!(here, "departure-said-withdrawn")),
        Some("readmitted") => Some(t!(here, "departure-said-readmitted")),
        Some("transferred") => Some(t!(here, "departure-said-transferred")),
        Some("followed-up") => Some(t!(here, "follow-up-said")),
        Some("reacted") => Some(t!(here, "reaction-said")),
        Some("shared") => Some(t!(here, "register-said-shared")),
        Some("handed-over") => Some(t!(here, "register-said-handed-over")),
        Some("handed") => Some(t!(here, "coordinate-said-handed")),
        Some("opened") => Some(t!(here, "coordinate-said-opened")),
        Some("saved") => Some(t!(here, "teach-said-saved")),
        Some("imported") => Some(t!(here, "bank-said-imported")),
        Some("discarded") => Some(t!(here, "teach-said-discarded")),
        Some("published") => Some(t!(here, "teach-said-published")),
        _ => None,
    };
    said.map(|said| view! { <p class="said" role="status">{icon("done")}<span>{said}</span></p> })
}

/// Why something was not done, above the form that was sent.
pub fn refusal(text: Option<String>) -> impl IntoView {
    text.map(|text| view! { <p class="refusal" role="alert" id="refusal">{icon("warning")}<span>{text}</span></p> })
}

/// One line of a form: what is asked, the field, and what helps to fill it in.
#[component]
pub fn Field(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into, optional)] value: String,
    #[prop(optional)] kind: Option<&'static str>,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(optional)] dir: Option<&'static str>,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional)] required: bool,
    #[prop(optional)] maxlength: Option<u32>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <input
                id=name
                name=name
                type=kind.unwrap_or("text")
                value=value
                dir=dir
                autocomplete=autocomplete.unwrap_or("off")
                autocapitalize="off"
                spellcheck="false"
                required=required
                maxlength=maxlength
                aria-describedby=described
            />
        </div>
    }
}

/// Several lines to write in.
#[component]
pub fn Area(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into, optional)] value: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] maxlength: Option<u32>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <textarea
                id=name
                name=name
                rows="3"
                dir="auto"
                required=required
                maxlength=maxlength
                aria-describedby=described
                inner_html=textarea(&value)
            ></textarea>
        </div>
    }
}

/// A choice from a list.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
    #[prop(into, optional)] value: String,
) -> impl IntoView {
    let options = options
        .into_iter()
        .map(|(code, label)| {
            let selected = code == value;
            view! { <option value=code selected=selected>{label}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{options}</select>
        </div>
    }
}
