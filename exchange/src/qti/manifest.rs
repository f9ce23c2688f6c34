//! `imsmanifest.xml`, the list of what is in a package.

use super::package::is_inside;
use crate::reason::Reason;
use crate::text::quote;
use crate::xml::{Element, escape};

/// One file that the list calls a question.
pub(super) struct Resource {
    pub line: usize,
    pub href: Result<String, Reason>,
}

/// The questions of a package, in the order of its list. Pictures and tests are no questions; a test only says how they
/// follow each other.
pub(super) fn resources(manifest: &Element) -> Vec<Resource> {
    let base = |element: &Element| element.attribute("base").unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for list in manifest.descendants().into_iter().filter(|element| element.name == "resources") {
        for resource in list.all("resource") {
            let kind = resource.attribute("type").unwrap_or_default().to_ascii_lowercase();
            let is_item = kind.contains("qti_item") || kind.contains("qti") && kind.contains("item");
            let is_old = kind.contains("qti") && kind.contains("v1p");
            let Some(href) = resource.attribute("href") else { continue };
            if !(is_item || is_old) {
                continue;
            }
            let href = format!("{}{}{}", base(list), base(resource), href.split(['#', '?']).next().unwrap_or_default());
            let href = href.strip_prefix("./").unwrap_or(&href).replace("%20", " ");
            let href = if is_old {
                Err(Reason::OldQti)
            } else if is_inside(&href) {
                Ok(href)
            } else {
                Err(Reason::BadPath { path: quote(&href) })
            };
            found.push(Resource { line: resource.line, href });
        }
    }
    found
}

/// Where a question stands in a package of ours.
pub(super) fn path(at: usize) -> String {
    format!("items/{:04}.xml", at + 1)
}

pub(super) fn write(title: &str, count: usize) -> String {
    let resources: String = (0..count)
        .map(|at| {
            let (name, path) = (at + 1, path(at));
            let kind = "type=\"imsqti_item_xmlv3p0\"";
            format!("<resource identifier=\"item-{name}\" {kind} href=\"{path}\"><file href=\"{path}\"/></resource>\n")
        })
        .collect();
    let title = escape(title);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest xmlns=\"http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1\" \
         xmlns:lom=\"http://ltsc.ieee.org/xsd/LOM\" identifier=\"questions\">\n\
         <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion>\
         <lom:lom><lom:general><lom:title><lom:string>{title}</lom:string></lom:title></lom:general></lom:lom>\
         </metadata>\n<organizations/>\n<resources>\n{resources}</resources>\n</manifest>\n"
    )
}
