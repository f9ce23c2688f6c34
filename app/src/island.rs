//! What runs in the browser: the live view of the editor. Without scripts the same form has a button for it.

use leptos::prelude::*;
use leptos::server_fn::ServerFnError;
use serde::{Deserialize, Serialize};

/// What a text looks like and what the checker says of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The page as a trainee would get it.
    pub html: String,
    pub findings: Vec<Line>,
    /// What the page costs, in words.
    pub cost: String,
}

/// A finding, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub line: usize,
    pub is_error: bool,
    pub says: String,
    /// “Line 12”, in the language of the page.
    pub place: String,
}

/// Where the text belongs and in which language the page speaks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub page: String,
    pub course: String,
    pub path: String,
}

/// The words that the island says itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    pub text: String,
    pub view: String,
    pub waiting: String,
    pub failed: String,
    pub findings: String,
    pub no_findings: String,
}

#[server(prefix = "/api", endpoint = "preview")]
pub async fn look(place: Place, text: String) -> Result<Preview, ServerFnError> {
    crate::teach::preview_of(place, text).await
}

/// Words as they stand inside a `<textarea>`, for its `inner_html`: the renderer does not escape such children itself.
/// The parser drops one line end at the start, so that one is put there.
pub fn textarea(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}

/// The text beside its live view.
#[island]
pub fn Editor(place: Place, text: String, first: Preview, words: Words, lang: String, dir: String) -> impl IntoView {
    let shown = RwSignal::new(first);
    let typed = RwSignal::new(text.clone());
    let state = RwSignal::new(String::new());
    // Every keystroke counts up; only the answer to the last one is shown.
    let latest = StoredValue::new(0_u32);
    let (waiting, failed) = (words.waiting, words.failed);
    let on_input = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        typed.set(text.clone());
        let (place, waiting, failed) = (place.clone(), waiting.clone(), failed.clone());
        latest.update_value(|count| *count += 1);
        let mine = latest.get_value();
        set_timeout(
            move || {
                if latest.get_value() != mine {
                    return;
                }
                state.set(waiting);
                leptos::task::spawn_local(async move {
                    let answer = look(place, text).await;
                    if latest.get_value() != mine {
                        return;
                    }
                    match answer {
                        Ok(preview) => {
                            shown.set(preview);
                            state.set(String::new());
                        }
                        Err(_) => state.set(failed),
                    }
                });
            },
            std::time::Duration::from_millis(400),
        );
    };
    let no_findings = words.no_findings;
    let label = words.view.clone();
    let findings = move || {
        let findings = shown.get().findings;
        if findings.is_empty() {
            return view! { <li>{no_findings.clone()}</li> }.into_any();
        }
        findings
            .into_iter()
            .map(|found| {
                view! { <li class:error=found.is_error><b>{found.place}</b>" "<span>{found.says}</span></li> }
            })
            .collect_view()
            .into_any()
    };
    // The same lines once more, invisible, in the same cell as the field: they make it as high as its text and carry the
    // numbers and signs in the margin.
    let margin = move || {
        let found = shown.get().findings;
        let line = |(n, text): (usize, &str)| {
            let here = found.iter().filter(|found| found.line == n + 1);
            let (error, warning) =
                here.fold((false, false), |(e, w), found| (e || found.is_error, w || !found.is_error));
            view! { <li class:error=error class:warning=warning>{text.to_owned()}"\u{200b}"</li> }
        };
        typed.get().split('\n').enumerate().map(line).collect_view()
    };
    view! {
        <div class="editor">
            <div class="field">
                <label for="text">{words.text}</label>
                <div class="ruled" lang=lang.clone() dir=dir.clone()>
                    <ol aria-hidden="true">{margin}</ol>
                    <textarea id="text" name="text" lang=lang.clone() dir=dir.clone() spellcheck="true" on:input=on_input inner_html=textarea(&text)></textarea>
                </div>
            </div>
            <section class="margin" aria-label=words.findings.clone()>
                <p class="facts">{words.findings.clone()}</p>
                <ul class="findings">{findings}</ul>
            </section>
            <section class="phone" aria-label=label>
                <p class="facts">{words.view}" · "{move || shown.get().cost}" "<span role="status">{move || state.get()}</span></p>
                <div class="screen" tabindex="0" lang=lang dir=dir inner_html=move || shown.get().html></div>
            </section>
        </div>
    }
}
