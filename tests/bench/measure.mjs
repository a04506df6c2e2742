// Runs a program and says what it took: seconds, and the most memory that it had at one time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** GNU time, which asks the kernel for the peak of the largest process among those started. */
const TIME = '/usr/bin/time';

/** Runs it to its end; throws with all it said if it fails. */
export function measure(command, args, { cwd, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-bench-'));
  const figures = join(folder, 'time');
  const { status, error, stdout, stderr } = spawnSync(TIME, ['--output', figures, '--format', '%e %U %S %M', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  const said = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${said.slice(-4000)}`);
  const [seconds, user, system, kilobytes] = readFileSync(figures, 'utf8').trim().split('\n').pop().split(' ').map(Number);
  rmSync(folder, { recursive: true });
  return { seconds, cpu: user + system, megabytes: Math.round(kilobytes / 1024), said };
}
