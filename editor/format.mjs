// Reads entries for the editor's forms and writes them back in their one form, both by the JSON Schema of their type.
//
// A variant that is tagged from outside, `{"paragraph": "Text."}`, is `{"type": "paragraph", "value": "Text."}` in a form, and
// the fields of an object stand beside `type`: `{"heading": {"text": …}}` is `{"type": "heading", "text": …}`. A list in a list,
// such as a row of a table, is `{"value": […]}`.

/** The field for content that is no object; publisher/src/content/editor/form.rs knows the name, too. */
const VALUE = 'value';

/** Functions that read and write entries of one type. */
export function formatOf(root, file) {
  const resolve = (schema) => {
    const { $ref, allOf, anyOf, ...own } = schema;
    const target = $ref ? root.definitions[$ref.split('/').pop()] : (allOf ?? anyOf)?.[0];
    return target ? { ...resolve(target), ...own } : own;
  };
  const is = (schema, type) => [schema.type].flat().includes(type);
  /** The variants of a type that is tagged from outside: the schema of the content of each, or undefined if it has none. */
  const variantsOf = ({ oneOf }) => {
    if (!oneOf?.some((variant) => variant.properties)) return;
    return new Map(oneOf.map(({ const: name, properties }) => (properties ? Object.entries(properties)[0] : [name])));
  };
  const hasFields = (content) => Boolean(resolve(content).properties);

  const empty = (place) => {
    const schema = resolve(place);
    if ('default' in schema) return schema.default;
    if (is(schema, 'array')) return [];
    return is(schema, 'string') ? '' : null;
  };

  const read = (value, place, inList = false) => {
    const schema = resolve(place);
    const variants = variantsOf(schema);
    if (value === null || value === undefined) return value;
    if (variants) {
      if (typeof value === 'string') return { type: value };
      const [[type, content]] = Object.entries(value);
      const known = variants.get(type);
      const inner = read(content, known ?? {});
      return known && hasFields(known) ? { type, ...inner } : { type, [VALUE]: inner };
    }
    if (Array.isArray(value)) {
      const items = value.map((item) => read(item, schema.items ?? {}, true));
      return inList ? { [VALUE]: items } : items;
    }
    if (typeof value !== 'object') return value;
    const { properties = {} } = schema;
    // A form fills what is missing with something empty as soon as it shows the field. If it is there from the start, nothing is
    // changed before an editor does.
    const missing = Object.keys(properties).filter((key) => !(key in value) && key !== '$schema');
    const all = [...Object.entries(value), ...missing.map((key) => [key, empty(properties[key])])];
    return Object.fromEntries(all.map(([key, inner]) => [key, read(inner, properties[key] ?? {})]));
  };

  const write = (value, place) => {
    const schema = resolve(place);
    const variants = variantsOf(schema);
    if (variants) {
      const { type, ...rest } = value ?? {};
      if (!variants.has(type)) return undefined;
      const content = variants.get(type);
      if (!content) return type;
      return { [type]: write(hasFields(content) ? rest : rest[VALUE], content) };
    }
    if (is(schema, 'array')) {
      const isRow = is(resolve(schema.items), 'array');
      const items = Object.values(value ?? []).map((item) => write(isRow ? (item?.[VALUE] ?? item) : item, schema.items));
      return items.filter((item) => item !== undefined);
    }
    if (schema.properties) return fields(value ?? {}, schema);
    if (is(schema, 'integer')) return value === '' || value === null || value === undefined ? undefined : Number(value);
    if (is(schema, 'boolean')) return Boolean(value ?? schema.default);
    return value ?? '';
  };

  /** The value of what is missing: a switch that may be missing is off. */
  const usual = (schema) => schema.default ?? (is(schema, 'boolean') ? false : undefined);

  /** The fields that a type has, in its order, without what is empty and may be missing. */
  const fields = (object, { properties, required = [] }) => {
    const all = Object.entries(properties).map(([key, property]) => {
      if (key === '$schema') return [key, object[key] || `../schema/${file}`];
      const mayBeMissing = !required.includes(key);
      if (mayBeMissing && isEmpty(object[key])) return [key, undefined];
      const value = write(object[key], property);
      return [key, mayBeMissing && (isEmpty(value) || value === usual(resolve(property))) ? undefined : value];
    });
    return Object.fromEntries(all.filter(([, value]) => value !== undefined));
  };

  return {
    fromFile: (text) => read(JSON.parse(text), root),
    toFile: (content) => `${JSON.stringify(fields(content, root), null, 2)}\n`,
  };
}

/** Whether nothing was filled in: null, no text, an empty list, or an object of such. */
function isEmpty(value) {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isEmpty);
}
