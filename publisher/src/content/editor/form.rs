//! Translates the JSON Schema of a type into the fields of a form.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

type Object = Map<String, Value>;

/// The field for the content of a list item or a variant that is no object. `editor/format.mjs` knows the name, too.
const VALUE: &str = "value";

const DAY: &str = r"^\d{4}-\d{2}-\d{2}$";
const TIME: &str = r"^([01]\d|2[0-3]):[0-5]\d$";

pub(super) struct Forms<'a> {
    definitions: &'a Value,
    pictures: &'a BTreeSet<String>,
}

impl<'a> Forms<'a> {
    pub fn new(root: &'a Value, pictures: &'a BTreeSet<String>) -> Self {
        Forms { definitions: &root["definitions"], pictures }
    }

    /// Returns a field for each property of an object.
    pub fn fields(&self, object: &Value) -> Vec<Value> {
        let is_required = |name: &str| object["required"].as_array().is_some_and(|all| all.iter().any(|r| r == name));
        let properties = object["properties"].as_object().into_iter().flatten();
        let shown = properties.filter(|(name, _)| *name != "$schema");
        shown.map(|(name, property)| Value::Object(self.field(name, property, is_required(name)))).collect()
    }

    fn field(&self, name: &str, property: &Value, is_required: bool) -> Object {
        let schema = self.resolve(property);
        let mut field = Object::new();
        field.insert("name".into(), json!(name));
        field.insert("label".into(), schema.get("title").cloned().unwrap_or_else(|| json!(label(name))));
        if let Some(hint) = hint(&schema) {
            field.insert("hint".into(), json!(hint));
        }
        // An empty list is written as one; only texts and choices can be missing.
        let may_be_empty = schema.contains_key("x-may-be-empty") || kind(&schema) == "array";
        field.insert("required".into(), json!(is_required && !may_be_empty));
        field.extend(self.control(&schema));
        // A list that has to name something. The editor then deletes no entry that is the last one named.
        if is_required && schema.contains_key("x-relation") && kind(&schema) == "array" {
            field.extend(object(json!({ "required": true, "min": 1 })));
        }
        field
    }

    /// Follows references, and drops the null of what may be missing. What the place says precedes what the type says.
    fn resolve(&self, schema: &Value) -> Object {
        let mut own = schema.as_object().cloned().unwrap_or_default();
        let target = match own.remove("$ref") {
            Some(reference) => {
                let name = reference.as_str().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
                Some(self.definitions[name].clone())
            }
            None => own.remove("allOf").or_else(|| own.remove("anyOf")).map(|any| any[0].clone()),
        };
        let Some(target) = target else { return own };
        let mut resolved = self.resolve(&target);
        resolved.extend(own);
        resolved
    }

    fn control(&self, schema: &Object) -> Object {
        let is_list = kind(schema) == "array";
        if let Some(collection) = schema.get("x-relation").and_then(Value::as_str) {
            return relation(collection, is_list);
        }
        // editor/paths.mjs makes a choice of it: the paths are those of the content, not of the types.
        if schema.contains_key("x-path") {
            return object(json!({ "widget": if is_list { "list" } else { "string" }, "paths": true }));
        }
        if schema.contains_key("x-picture") {
            return object(json!({ "widget": "select", "options": self.pictures }));
        }
        if let Some(variants) = schema.get("oneOf").and_then(Value::as_array) {
            return match choices(variants) {
                Some(options) => object(json!({ "widget": "select", "options": options })),
                None => object(json!({ "widget": "object", "types": self.types(variants) })),
            };
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            return object(json!({ "widget": "select", "options": options(values) }));
        }
        match kind(schema) {
            "array" => self.list(schema),
            "object" => object(json!({ "widget": "object", "collapsed": "auto",
                "fields": self.fields(&Value::Object(schema.clone())) })),
            "boolean" => object(json!({ "widget": "boolean", "default": schema.get("default") == Some(&json!(true)) })),
            "integer" => number(schema),
            _ => text(schema),
        }
    }

    fn list(&self, schema: &Object) -> Object {
        let item = self.resolve(&schema["items"]);
        let mut list = object(json!({ "widget": "list", "collapsed": true }));
        for (limit, name) in [("minItems", "min"), ("maxItems", "max")] {
            if let Some(count) = schema.get(limit) {
                list.insert(name.into(), count.clone());
            }
        }
        if let Some(variants) = item.get("oneOf").and_then(Value::as_array).filter(|all| choices(all).is_none()) {
            list.insert("label_singular".into(), json!("block"));
            list.insert("types".into(), json!(self.types(variants)));
        } else if kind(&item) == "object" {
            let fields = self.fields(&Value::Object(item));
            list.insert("summary".into(), json!(summary(&fields)));
            list.insert("fields".into(), json!(fields));
        } else if let Some(values) = item.get("enum").and_then(Value::as_array) {
            return object(json!({ "widget": "select", "multiple": true, "options": options(values) }));
        } else if kind(&item) == "array" {
            // A list of lists: each row is an object in the form. A cell may be empty, a line of a plain list not.
            list.insert(
                "fields".into(),
                json!([{ "name": VALUE, "label": "Cells", "required": false, "widget": "list",
                "collapsed": true, "field": { "name": VALUE, "label": "Cell", "required": false, "widget": "text" } }]),
            );
        } else {
            // A list without a field would be simpler to look at, but the editor takes one for changed when it shows it.
            let mut field = object(json!({ "name": VALUE, "label": "Text", "required": false }));
            let is_long = schema.get("description").and_then(Value::as_str).is_some_and(is_long);
            field.extend(if is_long { object(json!({ "widget": "text" })) } else { text(&item) });
            list.insert("field".into(), json!(field));
        }
        list
    }

    /// Returns a form for each variant of a type that is tagged from outside: `{"paragraph": "Text."}`.
    fn types(&self, variants: &[Value]) -> Vec<Value> {
        let variant = |variant: &Value| {
            let name = variant["const"].as_str();
            let property = variant["properties"].as_object().and_then(|all| all.iter().next());
            let (name, fields) = match (name, property) {
                (Some(name), _) => (name, Vec::new()),
                (None, Some((name, property))) => {
                    let content = self.resolve(property);
                    let fields = if kind(&content) == "object" && content.contains_key("properties") {
                        self.fields(&Value::Object(content))
                    } else {
                        let mut field = self.field(VALUE, property, true);
                        field.insert("label".into(), json!(label(name)));
                        if let Some(hint) = variant.as_object().and_then(hint) {
                            field.insert("hint".into(), json!(hint));
                        }
                        vec![Value::Object(field)]
                    };
                    (name.as_str(), fields)
                }
                _ => panic!("a variant without a name: {variant}"),
            };
            json!({ "name": name, "label": label(name), "widget": "object", "summary": summary(&fields),
                "fields": fields })
        };
        variants.iter().map(variant).collect()
    }
}

fn kind(schema: &Object) -> &str {
    let kind = schema.get("type");
    kind.and_then(|kind| kind.as_str().or_else(|| kind[0].as_str())).unwrap_or_default()
}

fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// "as_of" → "As of".
fn label(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns the template of the line for a collapsed item: its first text.
fn summary(fields: &[Value]) -> String {
    let is_text = |field: &&Value| matches!(field["widget"].as_str(), Some("string" | "text"));
    let first = fields.iter().find(is_text).or(fields.first());
    first.and_then(|field| field["name"].as_str()).map(|name| format!("{{{{{name}}}}}")).unwrap_or_default()
}

/// Returns a choice among the entries of another collection. Pages are named by their path.
fn relation(collection: &str, is_list: bool) -> Object {
    let value = if collection == "pages" { "/{{slug}}/" } else { "{{slug}}" };
    let label = relation_label(collection);
    object(json!({ "widget": "relation", "collection": collection, "value_field": value, "display_fields": label,
        "search_fields": label, "multiple": is_list }))
}

/// Returns the fields that name an entry of another collection.
fn relation_label(collection: &str) -> &'static [&'static str] {
    match collection {
        "desks" => &["name"],
        "people" => &["given_name", "family_name"],
        _ => &["title"],
    }
}

fn options(values: &[Value]) -> Vec<Value> {
    let labeled = |value: &Value| json!({ "label": label(value.as_str().unwrap_or_default()), "value": value });
    values.iter().map(labeled).collect()
}

/// Returns the options of a type whose variants have no content.
fn choices(variants: &[Value]) -> Option<Vec<Value>> {
    let mut all = Vec::new();
    for variant in variants {
        match (variant.get("const"), variant.get("enum").and_then(Value::as_array)) {
            (Some(value), _) => all.extend(options(std::slice::from_ref(value))),
            (None, Some(values)) => all.extend(options(values)),
            _ => return None,
        }
    }
    Some(all)
}

fn number(schema: &Object) -> Object {
    let mut field = object(json!({ "widget": "number", "value_type": "int" }));
    for (limit, name) in [("minimum", "min"), ("maximum", "max"), ("default", "default")] {
        if let Some(value) = schema.get(limit) {
            field.insert(name.into(), value.clone());
        }
    }
    field
}

/// Returns what the field is for, in one line.
fn hint(schema: &Object) -> Option<String> {
    schema.get("description").and_then(Value::as_str).map(|text| text.replace('\n', " "))
}

/// Whether a text may take more than one line.
fn is_long(hint: &str) -> bool {
    hint.to_lowercase().contains("inline text")
}

fn text(schema: &Object) -> Object {
    let hint = hint(schema).unwrap_or_default();
    let pattern = schema.get("pattern").and_then(Value::as_str);
    match pattern {
        Some(DAY) => return object(json!({ "widget": "datetime", "type": "date", "format": "YYYY-MM-DD" })),
        Some(TIME) => return object(json!({ "widget": "datetime", "type": "time", "format": "HH:mm" })),
        _ => {}
    }
    let longest = schema.get("maxLength");
    let mut field = object(json!({ "widget": if longest.is_some() || is_long(&hint) { "text" } else { "string" } }));
    for (limit, name) in [("minLength", "minlength"), ("maxLength", "maxlength")] {
        if let Some(length) = schema.get(limit) {
            field.insert(name.into(), length.clone());
        }
    }
    if let Some(pattern) = pattern {
        field.insert("pattern".into(), json!([pattern, format!("Check how this is written. {hint}").trim_end()]));
    }
    field
}
