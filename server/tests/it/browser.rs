//! A browser without scripts: keeps cookies, follows nothing by itself.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;

pub struct Browser {
    router: Router,
    cookies: Vec<(String, String)>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Leads to the page on which one signs in.
    pub fn asks_to_sign_in(&self) -> bool {
        self.status == StatusCode::UNAUTHORIZED
            || (self.status == StatusCode::SEE_OTHER && self.location().contains("/sign-in?next="))
    }
}

impl Browser {
    pub fn new(router: &Router) -> Self {
        Self { router: router.clone(), cookies: vec![] }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, "", &[]).await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        self.send(Method::POST, path, form, &[]).await
    }

    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        form: impl AsRef<[u8]>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder().method(method.clone()).uri(path).header(header::HOST, "localhost");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if method == Method::POST && !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(form.as_ref().to_vec())).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
            let (name, value) = cookie.split_once('=').expect("a name and a value");
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.into(), value.into()));
        }
        let bytes = to_bytes(body, 10_000_000).await.expect("a body").to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    /// Sends a form as one with a file in it is sent.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, impl AsRef<[u8]>)>,
    ) -> Answer {
        let part = |name: &str, more: &str, bytes: &[u8]| {
            let head = format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
            [head.as_bytes(), bytes, b"\r\n"].concat()
        };
        let mut body: Vec<u8> = fields.iter().flat_map(|(name, text)| part(name, "", text.as_bytes())).collect();
        if let Some((name, bytes)) = file {
            body.extend(part("file", &format!("; filename=\"{name}\""), bytes.as_ref()));
        }
        body.extend(b"--line--\r\n");
        let kind = [("content-type", "multipart/form-data; boundary=line")];
        self.send(Method::POST, path, body, &kind).await
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    /// As a browser whose session was taken away.
    pub fn forget(&mut self) {
        self.cookies.clear();
    }

    /// As a browser whose session has ended, and which remembers everything else.
    pub fn end_session(&mut self) {
        self.cookies.retain(|(name, _)| name != "amana");
    }

    pub async fn sign_in(&mut self, account: &str, password: &str) -> Answer {
        self.post("/en/sign-in", &format!("account={account}&password={password}")).await
    }
}
