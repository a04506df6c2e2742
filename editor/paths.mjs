// Makes a choice of each field that names pages of the site. Which pages there are, the content says and not the types, so it is
// not in the configuration.

/** Changes the fields of `config` that are marked with `paths`. Without choices they stay texts. */
export function choosePaths(config, options) {
  const change = (fields = []) => {
    for (const field of fields) {
      if (field.paths && options.length > 0) Object.assign(field, { widget: 'select', multiple: field.widget === 'list', options });
      delete field.paths;
      change(field.fields);
      change(field.types);
    }
  };
  for (const { fields } of [...config.collections, ...config.singletons]) change(fields);
}
