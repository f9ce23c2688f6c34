/**
 * A small disk of its own for the server's data, which can be full. Mounting takes root; where that is not possible, the
 * server's disk is never full, and that is said.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOMY = 512 * 1024 * 1024;

export class Disk {
  isFull = false;

  private constructor(
    readonly folder: string,
    readonly canFill: boolean,
  ) {}

  static make(): Disk {
    const folder = mkdtempSync(join(tmpdir(), 'amana-faults-'));
    const canFill = run('mount', '-t', 'tmpfs', '-o', `size=${ROOMY}`, 'amana-faults', folder);
    if (!canFill) process.stderr.write('No disk can be mounted here (that takes root): the fault of a full disk of the server is left out.\n');
    const disk = new Disk(folder, canFill);
    process.once('exit', () => disk.away());
    return disk;
  }

  /** Leaves `room` bytes. Nothing is written to fill it: the disk shrinks to what is on it. */
  fill(room: number): void {
    for (let tries = 0; tries < 20; tries += 1) {
      const { blocks, bfree, bsize } = statfsSync(this.folder);
      // Refused where the server has written in between.
      this.isFull = run('mount', '-o', `remount,size=${(blocks - bfree) * bsize + room}`, this.folder);
      if (this.isFull) return;
    }
    throw new Error('the disk cannot be filled');
  }

  empty(): void {
    if (this.isFull && !run('mount', '-o', `remount,size=${ROOMY}`, this.folder)) throw new Error('the disk cannot be emptied');
    this.isFull = false;
  }

  away(): void {
    if (this.canFill) run('umount', '--lazy', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function run(program: string, ...words: string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
