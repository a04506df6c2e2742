// Runs a command and measures its time and peak memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** GNU time, which reads the peak memory of the largest started process from the kernel. */
const TIME = '/usr/bin/time';

/** Runs the command to its end; throws with its output if it fails. */
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
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output.slice(-4000)}`);
  const [seconds, user, system, kilobytes] = readFileSync(figures, 'utf8').trim().split('\n').pop().split(' ').map(Number);
  rmSync(folder, { recursive: true });
  return { seconds, cpu: user + system, megabytes: Math.round(kilobytes / 1024), output };
}
