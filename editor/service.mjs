// What the editor asks of this machine: previews of entries that are not saved, and drafts of those that cannot be. Drafts stand
// beside the entries, `courses/review.json.draft`, and are never published.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LARGEST = 1_000_000; // bytes of a request
const ENTRY = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.json$/;
const DRAFT = '.draft';

/** Answers requests for previews, drafts and paths for the project in the folder `root`. */
export function serviceFor(root) {
  const content = join(root, 'assets/content');

  /** Problems and page of an entry as it would be saved; of a deleted one if `text` is null. */
  const preview = (file, text, signal) => develop(['--preview', file, ...(text === null ? ['--deleted'] : [])], text ?? '', signal);

  /** Runs the publisher for development; resolves to what it prints. */
  const develop = (options, input, signal) =>
    new Promise((done, failed) => {
      const program = spawn(join(root, 'target/debug/develop'), options, { cwd: root, signal });
      const [out, errors] = [[], []];
      program.stdout.on('data', (data) => out.push(data));
      program.stderr.on('data', (data) => errors.push(data));
      program.on('error', failed);
      program.on('close', (code) => (code === 0 ? done(Buffer.concat(out)) : failed(new Error(Buffer.concat(errors).toString()))));
      program.stdin.on('error', () => {}); // it ended early, and `close` says how
      program.stdin.end(input);
    });

  /** The drafts of entries that exist, each with the text of its entry. */
  const drafts = () => {
    const files = readdirSync(content, { recursive: true }).filter((file) => file.endsWith(`.json${DRAFT}`));
    const read = (file) => {
      try {
        return readFileSync(join(content, file), 'utf8');
      } catch {
        return null; // a draft of a new entry
      }
    };
    return files.map((draft) => {
      const file = draft.slice(0, -DRAFT.length).replaceAll('\\', '/');
      return { file, text: read(draft), entry: read(file) };
    });
  };

  /** Answers `{ file, text }` at `path` with JSON; undefined if there is nothing at this path. */
  const answer = async (path, { file, text }, signal) => {
    if (path === 'drafts') return JSON.stringify(drafts());
    if (path === 'paths') return develop(['--paths'], '', signal);
    if (!ENTRY.test(file) || (text !== null && typeof text !== 'string')) throw new Error('expected an entry');
    const draft = join(content, file + DRAFT);
    if (path === 'preview') return preview(file, text, signal);
    if (path === 'drafts/keep') {
      mkdirSync(dirname(draft), { recursive: true });
      writeFileSync(draft, text);
    } else if (path === 'drafts/discard') rmSync(draft, { force: true });
    else return;
    return JSON.stringify({ draft: file + DRAFT });
  };

  return async (path, request, response) => {
    const stopped = new AbortController();
    response.on('close', () => stopped.abort());
    const end = (status, text) => response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(text);
    try {
      const answered = await answer(path, JSON.parse(await body(request)), stopped.signal);
      end(answered === undefined ? 404 : 200, answered);
    } catch (error) {
      if (!stopped.signal.aborted) end(error.status ?? 400, JSON.stringify({ error: error.message }));
    }
  };
}

/** The body of a request of at most LARGEST bytes. */
async function body(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > LARGEST) throw Object.assign(new Error('too large'), { status: 413 });
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/**
 * Whether a request comes from a page of one of `origins`. Browsers name the origin in every POST, and no other site can send
 * JSON without asking first, which nobody answers.
 */
export const isOwn = ({ method, headers }, origins) =>
  method === 'POST' && origins.has(headers.origin) && headers['content-type'] === 'application/json';
